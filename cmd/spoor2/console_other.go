//go:build !windows

package main

import "io"

// ownsConsole is about Windows: elsewhere no window closes with the program.
func ownsConsole() bool { return false }

// animate prepares a terminal for a line that is written over and over, and gives
// what puts it back; nil when it cannot show one.
func animate(w io.Writer) (restore func()) {
	if !terminal(w) {
		return nil
	}
	return func() {}
}
