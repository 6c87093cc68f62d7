package privacy

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"spoor2/golden"
)

// TestAuthorsLeftOut measures the lint on each author with a model that learned
// from the others: on writers of hard sentences and minimal pairs, on the prose of
// cases, and on the sentences of who made the senses, which count for neither.
func TestAuthorsLeftOut(t *testing.T) {
	if testing.Short() {
		t.Skip("learns a model for each author")
	}
	all := labelledSentences(t)
	var out strings.Builder
	var writers, prose tally
	out.WriteString("author                       leaks  recall  precision  innocent  flagged  errors\n")
	var authors []string
	for _, l := range all {
		if l.author != plain && !slices.Contains(authors, l.author) && !slices.Contains(tabled, l.author) {
			authors = append(authors, l.author)
		}
	}
	for _, author := range authors {
		var rest []labelled
		for _, l := range all {
			if l.author != author {
				rest = append(rest, l)
			}
		}
		table := learn(t, rest)
		var own tally
		for _, l := range all {
			if l.author == author {
				own.add(table, l)
			}
		}
		out.WriteString(own.row(author))
		switch {
		case strings.HasPrefix(author, "prose-"):
			prose = prose.plus(own)
		case !strings.HasPrefix(author, "maker"):
			writers = writers.plus(own)
		}
	}
	out.WriteString(writers.row("writers") + prose.row("prose"))
	golden.Check(t, "privacy/authors.txt", []byte(out.String()))
}

// A tally counts what becomes of labelled sentences.
type tally struct{ leaks, found, innocent, flagged, errors int }

func (y *tally) add(table string, l labelled) {
	d := &document{table: table}
	leaks := d.lint(l.kind, nil, l.text)
	isError := func(x Leak) bool { return x.Severity == Error }
	switch {
	case l.leak:
		y.leaks++
		if len(leaks) > 0 {
			y.found++
		}
	default:
		y.innocent++
		if len(leaks) > 0 {
			y.flagged++
		}
		if slices.ContainsFunc(leaks, isError) {
			y.errors++
		}
	}
}

func (y tally) plus(z tally) tally {
	return tally{y.leaks + z.leaks, y.found + z.found, y.innocent + z.innocent, y.flagged + z.flagged, y.errors + z.errors}
}

func (y tally) row(name string) string {
	recall, precision := "-", "-"
	if y.leaks > 0 {
		recall = fmt.Sprintf("%.3f", float64(y.found)/float64(y.leaks))
		precision = fmt.Sprintf("%.3f", float64(y.found)/float64(y.found+y.flagged))
	}
	return fmt.Sprintf("%-27s %6d %7s %10s %9d %8d %7d\n", name, y.leaks, recall, precision, y.innocent, y.flagged, y.errors)
}
