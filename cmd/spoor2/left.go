package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"spoor2/reports/batch"
	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
)

// left names the cases of which the folder has reports and the files do not speak
// any more: they may have been taken out on purpose, or lost. Of a run that is no
// month's, or did not see all, as that of a share, that is no wonder.
func (d *spoor2) left(m *manifest.Manifest, out string, t *manifest.Tally) {
	if m.Month == "" || m.Shard != "" || m.Interrupted || t.Cases(manifest.Unreadable)+t.Strays > 0 {
		return
	}
	here := map[string]bool{}
	for _, c := range m.Cases {
		here[strings.ToLower(c.ID)] = true
	}
	var gone []string
	for _, doc := range m.Earlier {
		if id := path.Dir(doc.File); !here[strings.ToLower(id)] && !slices.Contains(gone, id) {
			gone = append(gone, id)
		}
	}
	if n := len(gone); n > 0 {
		const most = 5
		ids := strings.Join(gone[:min(n, most)], ", ")
		if n > most {
			ids += fmt.Sprintf(" en nog %d", n-most)
		}
		fmt.Fprintf(d.err, "let op: in %s liggen nog rapporten van %s nu niet in deze bestanden %s: %s\n",
			out, counted(n, "dossier dat", "dossiers die"), dutch.Plural(n, "staat", "staan"), ids)
	}
}

// missed names the reports of earlier runs that are not any more as the last list
// of the folder says: who deleted or signed one knows, and else it may be a mistake.
func (a *accounting) missed(k *batch.Keeper) {
	if n := len(k.Lost); n > 0 {
		fmt.Fprintf(a.err, "let op: in %s %s: %s\n  → zet %s terug, of laat het zo: de lijst noemt %s niet meer\n", a.out,
			dutch.Plural(n, "ontbreekt een rapport van een eerdere keer, of is het niet heel", "ontbreken rapporten van een eerdere keer, of zijn ze niet heel"),
			someOf(k.Lost), dutch.Plural(n, "het", "ze"), dutch.Plural(n, "het", "ze"))
	}
	if n := len(k.Altered); n > 0 {
		fmt.Fprintf(a.err, "let op: in %s %s gewijzigd of ondertekend: %s\n  → %s; de lijst noemt %s voortaan zo\n", a.out,
			dutch.Plural(n, "is een rapport van een eerdere keer", "zijn rapporten van een eerdere keer"), someOf(k.Altered),
			dutch.Plural(n, "het blijft staan", "ze blijven staan"), dutch.Plural(n, "het", "ze"))
	}
}
