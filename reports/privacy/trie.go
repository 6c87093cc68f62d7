package privacy

import "fmt"

// An atom is what a word can be: a family of terms, a class of words, or a word
// that a pattern names.
type atom uint16

// An atomSet is a small set of atoms.
type atomSet []atom

func (s atomSet) has(a atom) bool {
	for _, b := range s {
		if a == b {
			return true
		}
	}
	return false
}

// An ending says how much of a word may follow an entry.
type ending uint8

const (
	inflected ending = iota // one of the endings of a noun, verb or adjective
	exact
	compound // anything: the entry begins the word, or a part of it
)

// An entry is an atom at the end of a path through a trie.
type entry struct {
	atom   atom
	ending ending
	next   int32 // another entry at the same node, or 0
}

// A trie finds all entries that words begin with. Nodes have a place for each
// small letter and digit.
type trie struct {
	nodes   []node
	entries []entry
}

type node struct {
	child [letters]uint16
	first int32 // entry, or 0
}

const letters = 26 + 10

// letter is the place of a byte of the normal form, or -1.
func letter(c byte) int {
	switch {
	case 'a' <= c && c <= 'z':
		return int(c - 'a')
	case '0' <= c && c <= '9':
		return int(c-'0') + 26
	default:
		return -1
	}
}

func newTrie() *trie { return &trie{nodes: make([]node, 1, 8192), entries: make([]entry, 1, 4096)} }

func (t *trie) insert(word string, a atom, e ending) {
	at := uint16(0)
	for i := range len(word) {
		c := letter(word[i])
		if c < 0 {
			panic(fmt.Sprintf("privacy: %q cannot stand in a table", word))
		}
		if t.nodes[at].child[c] == 0 {
			if len(t.nodes) > 0xffff {
				panic("privacy: the tables are too large for the trie")
			}
			t.nodes = append(t.nodes, node{})
			t.nodes[at].child[c] = uint16(len(t.nodes) - 1)
		}
		at = t.nodes[at].child[c]
	}
	t.entries = append(t.entries, entry{atom: a, ending: e, next: t.nodes[at].first})
	t.nodes[at].first = int32(len(t.entries) - 1)
}

// find appends the atoms of the entries that word begins with and whose ending
// allows what is left. It reports whether there was one.
func (t *trie) find(dst []atom, word []byte) []atom {
	at := uint16(0)
	for i, b := range word {
		c := letter(b)
		if c < 0 {
			return dst
		}
		at = t.nodes[at].child[c]
		if at == 0 {
			return dst
		}
		for e := t.nodes[at].first; e != 0; e = t.entries[e].next {
			if allows(t.entries[e].ending, word[i+1:]) {
				dst = append(dst, t.entries[e].atom)
			}
		}
	}
	return dst
}

// allows reports whether rest may follow an entry.
func allows(e ending, rest []byte) bool {
	if len(rest) == 0 || e == compound {
		return true
	}
	if e == exact {
		return false
	}
	switch string(rest) {
	case "e", "s", "n", "en", "es", "je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes", "letje", "letjes", "netje", "metje", "ns", "ens":
		return true
	}
	return false
}
