package main

import (
	"errors"
	"syscall"
)

// systemSays is what Windows refused, in Dutch, where package syscall has no
// common name for it; empty when it is not here.
func systemSays(err error) string {
	var code syscall.Errno
	if !errors.As(err, &code) {
		return ""
	}
	switch code {
	case sharingViolation, 33: // of a part of it
		return "het bestand is geopend in een ander programma, zoals Excel of een pdf-lezer; sluit het daar"
	case 39, 112:
		return "de schijf is vol"
	case 19:
		return "hier kan niet worden geschreven"
	case 21, 53, 55, 64, 67:
		return "de schijf of de netwerkmap is niet bereikbaar"
	case 123, 161:
		return "zo kan een bestand in Windows niet heten"
	case 206:
		return "de naam van het bestand met de mappen ervoor is te lang"
	case 225:
		return "de virusscanner houdt dit bestand tegen"
	}
	return ""
}
