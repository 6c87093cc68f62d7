package reports

import (
	"fmt"
	"slices"
)

// annexTemplate prints the list of annexes, the last part of a dossier.
const annexTemplate = "bijlagen"

// follow makes the front of a dossier, and says in the list of annexes on which
// page the appended ones begin: that is known when all parts have their length,
// that list too, which may be nil.
func (p *Press) follow(view *dossierView, list *annexList, parts []section) (err error) {
	last := &parts[len(parts)-1]
	for range passes {
		if parts[0], err = p.front(view, parts[1:]); err != nil {
			return err
		}
		pages := 0
		for _, s := range parts {
			pages += len(s.pages.Pages)
		}
		if list == nil || !list.number(pages) {
			return nil
		}
		if last.tree, last.pages, err = p.sheet(annexTemplate, list); err != nil {
			return err
		}
	}
	return fmt.Errorf("dossier: de lijst van bijlagen wordt na %d keer zetten niet even lang als de keer ervoor; kijk %s.md na", passes, annexTemplate)
}

// number gives the appended annexes their pages, after so many of the dossier, and
// reports whether any has another than before.
func (l *annexList) number(pages int) (changed bool) {
	for i := range l.Lines {
		line := &l.Lines[i]
		if !line.Append || line.Missing != "" {
			continue
		}
		changed = changed || line.From != pages+1
		line.From = pages + 1
		pages += line.Pages
	}
	return changed
}

// Follows reports whether pages of annexes come after those of the dossier.
func (l *annexList) Follows() bool {
	return slices.ContainsFunc(l.Lines, func(line annexLine) bool { return line.From > 0 })
}
