// Package templates holds the words and the look of the reports: a template a
// report, the parts that they share, and the house's typeface. They are embedded
// in the program; an agency may put files of its own in their place. The case
// that the program shows as an example stands here too.
package templates

import "embed"

// FS holds the templates (*.md, partials/*.md), fonts/*.ttf, example.json, and the
// examples of the rules (rules/examples.json).
//
//go:embed *.md partials/*.md fonts example.json rules
var FS embed.FS
