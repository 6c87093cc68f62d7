package findings

import (
	"fmt"
	"io"
	"strings"

	"spoor2/reports/dutch"
)

// Markdown writes a run as GitHub Markdown: a table of the cases, then of each
// the verdicts and the findings.
func Markdown(w io.Writer, r *Run) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# Controle op %s\n\n", dutch.Date(r.On))
	fmt.Fprintf(&b, "%d %s: %s.\n", len(r.Cases), dutch.Plural(len(r.Cases), "dossier", "dossiers"), r.Tally())
	if len(r.Cases) > 1 {
		b.WriteString("\n| Dossier | Fouten | Waarschuwingen | Opmerkingen | Rapporten |\n| :-- | --: | --: | --: | :-- |\n")
		for _, c := range r.Worst() {
			t := c.Tally()
			fmt.Fprintf(&b, "| %s | %d | %d | %d | %s |\n", plain(c.ID), t.Errors, t.Warnings, t.Infos, c.Summary())
		}
	}
	if len(r.Unread) > 0 {
		b.WriteString("\n## Onleesbaar\n\n")
		for _, p := range r.Unread {
			fmt.Fprintf(&b, "- %s: %s%s\n", plain(p.Place), plain(p.Message), plain(suffix(" → ", p.Hint)))
		}
	}
	for _, c := range r.Worst() {
		c.markdown(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (c *Case) markdown(b *strings.Builder) {
	fmt.Fprintf(b, "\n## Dossier %s\n\n", plain(c.ID))
	for _, v := range c.Reports {
		fmt.Fprintf(b, "- %s: %s\n", v.Name(), v)
		v.lacks(b, "  - ", plain)
	}
	if len(c.Reports) == 0 {
		b.WriteString("- er is op deze datum nog geen rapport\n")
	}
	head := ""
	for i := range c.Findings {
		f := &c.Findings[i]
		if h := f.heading(); h != head {
			head = h
			fmt.Fprintf(b, "\n### %s\n\n| Regel | Plaats | Bevinding | Wat te doen |\n| :-- | :-- | :-- | :-- |\n", head)
		}
		rule := f.Rule
		if f.Norm {
			rule += " (huisnorm)"
		}
		action := f.Action
		if f.Waived != nil {
			action = "geaccepteerd op " + dutch.Date(f.Waived.Date)
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", rule, plain(f.Where), plain(f.Message), plain(action))
	}
}

func suffix(before, s string) string {
	if s == "" {
		return ""
	}
	return before + s
}

// plain keeps text from being read as Markdown.
func plain(s string) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		if strings.ContainsRune("\\`*_[]<>|#&~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
