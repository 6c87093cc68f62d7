package main

import (
	"spoor2/reports/cases"
	"spoor2/reports/privacy"
)

// warm has the words of the privacy lint read, which takes the first document a
// while, by a processor that otherwise waits until templates and fonts are.
func warm() { privacy.Check(&cases.Case{Vision: cases.Vision{Employee: "ja"}}) }
