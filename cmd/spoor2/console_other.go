//go:build !windows

package main

// ownsConsole is about Windows: elsewhere no window closes with the program.
func ownsConsole() bool { return false }
