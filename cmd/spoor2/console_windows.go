package main

import (
	"os"
	"syscall"
	"unsafe"
)

var consoleProcesses = syscall.NewLazyDLL("kernel32.dll").NewProc("GetConsoleProcessList")

// ownsConsole reports whether a person is at a window that closes with this
// program, as when a file is dragged onto it.
func ownsConsole() bool {
	var mode uint32
	if syscall.GetConsoleMode(syscall.Handle(os.Stdin.Fd()), &mode) != nil {
		return false
	}
	var ids [2]uint32
	n, _, _ := consoleProcesses.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}
