package merge

import (
	"maps"
	"slices"
	"strings"
)

// checkCalls finds templates that are called and do not exist, and those that
// end up in themselves.
func (b *builder) checkCalls() {
	done := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(b.calls)) {
		b.follow(name, nil, done)
	}
}

// follow walks what name calls; path is how we came there.
func (b *builder) follow(name string, path []string, done map[string]bool) {
	if done[name] {
		return
	}
	path = append(path, name)
	for _, c := range b.calls[name] {
		if _, ok := b.from[c.name]; !ok {
			b.errs = append(b.errs, at(c.at, "er is geen sjabloon "+c.name+"; een deel staat in partials/"+c.name+".md"))
			continue
		}
		if i := slices.Index(path, c.name); i >= 0 {
			circle := strings.Join(append(path[i:len(path):len(path)], c.name), " > ")
			b.errs = append(b.errs, at(c.at, "een sjabloon mag zichzelf niet aanroepen: "+circle))
			continue
		}
		b.follow(c.name, path, done)
	}
	done[name] = true
}
