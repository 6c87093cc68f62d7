package privacy

import (
	_ "embed"
	"slices"
)

//go:embed data/senses.tsv
var senseTable string

// A sense is a kind of meaning that words share.
type sense struct {
	name string
	hash uint32
}

// means says that an atom has the sense of this name.
func (lex *lexicon) means(a atom, name string) {
	n := slices.IndexFunc(lex.senses, func(s sense) bool { return s.name == name })
	if n < 0 {
		n = len(lex.senses)
		lex.senses = append(lex.senses, sense{name: name, hash: hash(hashSeed, name)})
	}
	for len(lex.senseOf) <= int(a) {
		lex.senseOf = append(lex.senseOf, 0)
	}
	lex.senseOf[a] = uint16(n)
}

func (lex *lexicon) readSenses() {
	for _, row := range rows(senseTable, 2) {
		a, ok := lex.names["sense "+row[0]]
		if !ok {
			a = lex.newAtom("sense " + row[0])
			lex.means(a, "sense "+row[0])
		}
		lex.addWords(a, row[1])
	}
}
