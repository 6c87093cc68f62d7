package main

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"spoor2/reports/dutch"
	"spoor2/reports/manifest"
)

// left names the cases of which the folder has reports and the files do not speak
// any more: they may have been taken out on purpose, or lost. Of a run that is no
// month's, or did not see all, that is no wonder.
func (a *accounting) left(m *manifest.Manifest, t *manifest.Tally) {
	if a.month.IsZero() || a.shard.Count > 0 || m.Interrupted || t.Cases(manifest.Unreadable) > 0 {
		return
	}
	here := map[string]bool{}
	for _, c := range m.Cases {
		here[strings.ToLower(c.ID)] = true
	}
	var gone []string
	for _, d := range m.Earlier {
		if id := path.Dir(d.File); !here[strings.ToLower(id)] && !slices.Contains(gone, id) {
			gone = append(gone, id)
		}
	}
	if n := len(gone); n > 0 {
		const most = 5
		ids := strings.Join(gone[:min(n, most)], ", ")
		if n > most {
			ids += fmt.Sprintf(" en nog %d", n-most)
		}
		fmt.Fprintf(a.err, "let op: in %s liggen nog rapporten van %s nu niet in deze bestanden %s: %s\n",
			a.out, counted(n, "dossier dat", "dossiers die"), dutch.Plural(n, "staat", "staan"), ids)
	}
}
