package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"spoor2/reports/cases"
)

const versionAbout = `Toont de versie van het programma en die van het formaat van een dossier.`

func (d *spoor2) version(args []string) error {
	if _, err := parse(d.flags("version"), args, 0, 0); err != nil {
		return err
	}
	_, err := fmt.Fprintf(d.out, "spoor2 %s, dossierformaat %d, %s %s/%s\n", build(), cases.FormatVersion, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// build is the version that Go recorded in the program.
func build() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// released reports whether the version says all: what a developer builds may
// differ from one time to the next without another name.
func released() bool {
	version := build()
	return version != "(devel)" && !strings.Contains(version, "+dirty")
}
