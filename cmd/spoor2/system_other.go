//go:build !windows

package main

// systemSays is about Windows: elsewhere package syscall has names for what is
// refused.
func systemSays(error) string { return "" }
