package main

import (
	"io"
	"os"
	"syscall"
	"unsafe"
)

var (
	kernel           = syscall.NewLazyDLL("kernel32.dll")
	consoleProcesses = kernel.NewProc("GetConsoleProcessList")
	setConsoleMode   = kernel.NewProc("SetConsoleMode")
)

// ownsConsole reports whether a person is at a window that closes with this
// program, as when a file is dragged onto it: nobody else is on its console.
//
// What is written to a console needs no code page: package os hands it to Windows
// as UTF-16.
func ownsConsole() bool {
	var mode uint32
	if syscall.GetConsoleMode(syscall.Handle(os.Stdin.Fd()), &mode) != nil {
		return false
	}
	var ids [2]uint32
	n, _, _ := consoleProcesses.Call(uintptr(unsafe.Pointer(&ids[0])), uintptr(len(ids)))
	return n == 1
}

// virtualTerminal makes a console obey the escape codes that move the cursor
// (ENABLE_VIRTUAL_TERMINAL_PROCESSING). Before Windows 10 there was none.
const virtualTerminal = 0x4

// animate prepares a terminal for a line that is written over and over, and gives
// what puts it back; nil when it cannot show one.
func animate(w io.Writer) (restore func()) {
	f, ok := w.(*os.File)
	if !ok {
		return nil
	}
	var mode uint32
	if syscall.GetConsoleMode(syscall.Handle(f.Fd()), &mode) != nil {
		return nil
	}
	set := func(mode uint32) bool {
		done, _, _ := setConsoleMode.Call(f.Fd(), uintptr(mode))
		return done != 0
	}
	if !set(mode | virtualTerminal) {
		return nil
	}
	return func() { set(mode) }
}
