package layout

import (
	"fmt"
	"strconv"
	"strings"
)

// anchors are the targets of links, and the links that want one.
type anchors struct {
	lines map[string]int // where a target stands in the Markdown
	uses  []anchorUse
	made  int
}

type anchorUse struct {
	link string
	line int
}

func (a *anchors) use(link string, line int) {
	if strings.HasPrefix(link, "#") && !strings.HasPrefix(link, "#/") { // those are of other documents
		a.uses = append(a.uses, anchorUse{link, line})
	}
}

// define names a target; one without a name gets a name of ours.
func (a *anchors) define(name string, line int) (string, error) {
	if name == "" {
		a.made++
		name = "kop." + strconv.Itoa(a.made)
	}
	if a.lines == nil {
		a.lines = make(map[string]int)
	}
	if at, ok := a.lines[name]; ok {
		return name, fmt.Errorf("anker #%s staat ook al op regel %d; geef elk kopje een eigen anker", name, at)
	}
	a.lines[name] = line
	return name, nil
}

// check notes the links that lead nowhere.
func (a *anchors) check(f *faults) {
	for _, u := range a.uses {
		if _, ok := a.lines[u.link[1:]]; !ok {
			f.add(u.line, fmt.Errorf("verwijzing naar %s, maar geen kopje heeft dat anker", u.link))
		}
	}
}
