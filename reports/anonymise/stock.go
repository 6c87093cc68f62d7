package anonymise

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// The tables: sections under a head in brackets, with an entry a line; lines that
// begin with # are remarks.
//
//go:embed data/stock.txt
var stockTable string

//go:embed data/sentences.txt
var sentenceTable string

var (
	stockOf     = sync.OnceValue(func() map[string][]string { return sections(stockTable) })
	sentencesOf = sync.OnceValue(func() map[string][]sentence {
		all := map[string][]sentence{}
		for head, texts := range sections(sentenceTable) {
			for _, s := range texts {
				all[head] = append(all[head], sentence{s, utf8.RuneCountInString(s), wordsOf(s)})
			}
		}
		return all
	})
)

// A sentence is one of the stock, measured.
type sentence struct {
	text    string
	letters int
	words   []string
}

func sections(table string) map[string][]string {
	all := map[string][]string{}
	head := ""
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			head = strings.TrimSuffix(name, "]")
		} else if line != "" && line[0] != '#' {
			all[head] = append(all[head], line)
		}
	}
	return all
}

// usual keeps what is in a section of the stock: a thing that everybody calls so
// tells nothing. A number behind it is kept with it: Voortgangsrapportage 3.
func (x *cast) usual(section, original string) string {
	if kept, ok := x.kept(section, original); ok {
		return kept
	}
	return x.pick(section, original)
}

// kept is what stays of such a thing; ok is false of what is not in the section.
func (x *cast) kept(section, original string) (kept string, ok bool) {
	name, number := original, ""
	if head, tail, ok := cutLast(original); ok && len(tail) <= 2 && strings.Trim(tail, "0123456789") == "" {
		name, number = head, tail
	}
	for _, s := range stockOf()[section] {
		switch {
		case strings.EqualFold(s, original):
			return original, true
		case strings.EqualFold(s, name):
			return name + " " + number, true
		}
	}
	return "", false
}

// pick gives something else of a section of the stock, and something else again
// for another original while there is enough.
func (x *cast) pick(section, original string) string {
	stock := stockOf()[section]
	id := section + "\x00" + fold(original)
	if s, ok := x.parts[id]; ok {
		return capital(s, original)
	}
	order := x.die(section, fold(original)).order(len(stock))
	best := stock[order[0]]
	for _, i := range order {
		if s := stock[i]; !x.taken[section+"\x00"+fold(s)] && !x.values[fold(s)] {
			best = s
			break
		}
	}
	x.parts[id] = best
	x.taken[section+"\x00"+fold(best)] = true
	return capital(best, original)
}

// cutLast cuts off the last word.
func cutLast(s string) (head, tail string, ok bool) {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:i]), s[i+1:], true
}

// compound coins a name of a head and a tail of the stock.
func compound(d *die, sort string) string {
	return d.of(stockOf()[sort+" heads"]) + d.of(stockOf()[sort+" tails"])
}
