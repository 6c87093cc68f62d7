package findings

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"spoor2/reports/casefile"
	"spoor2/reports/check"
	"spoor2/reports/dutch"
)

// A Text says how much text for people tells.
type Text struct {
	All   bool // of several cases every finding, not only the table
	Terms bool // the words that the privacy lint found
}

// Write writes a run for a terminal: of one case its findings and a verdict a
// report, of several a table, the worst first.
func (t Text) Write(w io.Writer, r *Run) error {
	var b strings.Builder
	if len(r.Cases) == 1 && len(r.Unread) == 0 {
		t.one(&b, r, r.Cases[0])
		_, err := io.WriteString(w, b.String())
		return err
	}
	if t.All {
		for _, c := range r.Cases {
			t.one(&b, r, c)
			b.WriteByte('\n')
		}
	}
	if len(r.Cases) == 0 && len(r.Unread) > 0 {
		fmt.Fprintf(&b, "0 dossiers gecontroleerd, %s (%s)\n", r.gone(), r.unreadable())
	} else {
		table(&b, r)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// one writes a case.
func (t Text) one(b *strings.Builder, r *Run, c *Case) {
	fmt.Fprintf(b, "%s: dossier %s op %s: %s\n", casefile.Shown(c.File), c.ID, dutch.Date(r.On), c.Tally())
	head, told := "", map[string]bool{}
	for i := range c.Findings {
		f := &c.Findings[i]
		if h := f.heading(); h != head {
			head = h
			fmt.Fprintf(b, "\n%s\n", head)
		}
		b.WriteByte('\n')
		said := fmt.Sprint(head, f.Rule, f.Norm)
		t.finding(b, f, told[said])
		told[said] = true
	}
	if len(c.Findings) > 0 {
		b.WriteByte('\n')
	}
	for _, v := range c.Reports {
		fmt.Fprintf(b, "%s: %s\n", v.Name(), v)
		v.lacks(b, "  → ", oneLine)
	}
	if len(c.Reports) == 0 {
		b.WriteString("er is op deze datum nog geen rapport\n")
	}
}

// heading is that of the group in which a finding stands.
func (f *Finding) heading() string {
	if f.Waived != nil {
		return "Geaccepteerd"
	}
	return map[check.Severity]string{check.Error: "Fouten", check.Warning: "Waarschuwingen", check.Info: "Opmerkingen"}[f.Severity]
}

// finding writes a finding. Why it matters and who says so stand with the first of
// a rule in a group.
func (t Text) finding(b *strings.Builder, f *Finding, told bool) {
	fmt.Fprintf(b, "%s: %s [%s]\n", f.Where, f.Message, f.Rule)
	for _, s := range f.Sentences {
		fmt.Fprintf(b, "    “%s”\n", oneLine(s))
	}
	if t.Terms && len(f.Terms) > 0 {
		fmt.Fprintf(b, "    gevonden: %s\n", oneLine(strings.Join(f.Terms, "; ")))
	}
	if !told {
		fmt.Fprintf(b, "    %s\n", f.Why)
	}
	if f.Waived != nil {
		fmt.Fprintf(b, "    geaccepteerd: %s, %s, %s\n", oneLine(f.Reason), oneLine(f.Waived.By), dutch.Date(f.Waived.Date))
		return
	}
	fmt.Fprintf(b, "  → %s\n", f.Action)
	switch {
	case told:
	case f.Norm:
		fmt.Fprintf(b, "    dit is een huisnorm, geen wet: %s\n", strings.TrimPrefix(f.Source, "huisnorm: "))
	default:
		fmt.Fprintf(b, "    bron: %s\n", f.Source)
	}
}

// oneLine keeps what was typed in a case on its line, and from steering the
// terminal.
func oneLine(s string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || 0x7f <= r && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(clean), " ")
}

// String is "2 fouten, 3 waarschuwingen, 1 opmerking", with what was accepted.
func (t Tally) String() string {
	s := fmt.Sprintf("%d %s, %d %s, %d %s",
		t.Errors, dutch.Plural(t.Errors, "fout", "fouten"),
		t.Warnings, dutch.Plural(t.Warnings, "waarschuwing", "waarschuwingen"),
		t.Infos, dutch.Plural(t.Infos, "opmerking", "opmerkingen"))
	if t.Accepted > 0 {
		s += fmt.Sprintf(", %d geaccepteerd", t.Accepted)
	}
	return s
}

// Worst gives the cases, those with the most and gravest findings first.
func (r *Run) Worst() []*Case {
	all := slices.Clone(r.Cases)
	slices.SortStableFunc(all, func(a, b *Case) int {
		t, u := a.Tally(), b.Tally()
		for _, d := range []int{u.Errors - t.Errors, u.Warnings - t.Warnings, u.Infos - t.Infos, u.Accepted - t.Accepted} {
			if d != 0 {
				return d
			}
		}
		return strings.Compare(a.ID, b.ID)
	})
	return all
}

// table writes a line a case.
func table(b *strings.Builder, r *Run) {
	rows := [][]string{{"Dossier", "Fouten", "Waarschuwingen", "Opmerkingen", "Rapporten"}}
	for _, c := range r.Worst() {
		t := c.Tally()
		rows = append(rows, []string{c.ID, fmt.Sprint(t.Errors), fmt.Sprint(t.Warnings), fmt.Sprint(t.Infos), c.Summary()})
	}
	columns(b, rows, "lrrrl")
	fmt.Fprintf(b, "\n%d %s op %s: %s\n", len(r.Cases), dutch.Plural(len(r.Cases), "dossier", "dossiers"), dutch.Date(r.On), r.Tally())
	if len(r.Unread) > 0 {
		fmt.Fprintf(b, "niet alles kon worden gelezen: %s\n", r.unreadable())
	}
}

// columns aligns cells, two spaces apart; of each column align says l or r.
func columns(b *strings.Builder, rows [][]string, align string) {
	wide := make([]int, len(align))
	for _, row := range rows {
		for i, cell := range row {
			wide[i] = max(wide[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			pad := strings.Repeat(" ", wide[i]-utf8.RuneCountInString(cell))
			if align[i] == 'r' {
				cell = pad + cell
			} else {
				cell += pad
			}
			line += cell + "  "
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}
