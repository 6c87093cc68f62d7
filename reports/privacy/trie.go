package privacy

import (
	_ "embed"
	"encoding/binary"
)

// An atom is what a word can be: a family of terms, a class of words, a sense, or
// a word that a pattern names.
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

// The tries hold the words of all tables, prepared (see trie_test.go): building
// them takes longer than linting a case. Four numbers come first: the nodes and
// the entries of the one for starts, and those of the one for insides.
//
//go:embed data/tries.bin
var preparedTries string

// A trie finds all entries that words begin with. A node is its letter, how many
// children it has, its first entry and its first child; the children of a node
// stand together. The first node is the root.
type trie struct {
	nodes   string
	entries string
	roots   [256]uint32 // children of the root, by letter
}

const (
	nodeSize  = 8 // letter, children, entry (2, from 1; 0 is none), first child (4)
	entrySize = 4 // atom (2), ending, whether the next entry is of this node too
	headSize  = 16
)

// prepared gives the tries for starts of words and for what stands inside.
func prepared(table string) (starts, insides *trie) {
	var sizes [headSize / 4]int
	for i := range sizes {
		sizes[i] = int(binary.LittleEndian.Uint32([]byte(table[4*i : 4*i+4])))
	}
	at := headSize
	cut := func(n int) string {
		at += n
		return table[at-n : at]
	}
	starts = newTrie(cut(sizes[0]*nodeSize), cut(sizes[1]*entrySize))
	insides = newTrie(cut(sizes[2]*nodeSize), cut(sizes[3]*entrySize))
	return starts, insides
}

func newTrie(nodes, entries string) *trie {
	t := &trie{nodes: nodes, entries: entries}
	first := t.firstChild(0)
	for k := first; k < first+uint32(nodes[1]); k++ {
		t.roots[nodes[k*nodeSize]] = k
	}
	return t
}

func (t *trie) firstChild(n uint32) uint32 {
	at := t.nodes[n*nodeSize+4 : n*nodeSize+8]
	return uint32(at[0]) | uint32(at[1])<<8 | uint32(at[2])<<16 | uint32(at[3])<<24
}

// child is the child of node n for a letter, or 0.
func (t *trie) child(n uint32, c byte) uint32 {
	if n == 0 {
		return t.roots[c]
	}
	first := t.firstChild(n)
	for k := first; k < first+uint32(t.nodes[n*nodeSize+1]); k++ {
		if t.nodes[k*nodeSize] == c {
			return k
		}
	}
	return 0
}

// find appends the atoms of the entries that word begins with and whose ending
// allows what is left.
func (t *trie) find(dst []atom, word []byte) []atom {
	at := uint32(0)
	for i, c := range word {
		at = t.child(at, c)
		if at == 0 {
			return dst
		}
		first := int(t.nodes[at*nodeSize+2]) | int(t.nodes[at*nodeSize+3])<<8
		if first == 0 {
			continue
		}
		for e := first - 1; ; e++ {
			entry := t.entries[e*entrySize : e*entrySize+entrySize]
			if allows(ending(entry[2]), word[i+1:]) {
				dst = append(dst, atom(entry[0])|atom(entry[1])<<8)
			}
			if entry[3] == 0 {
				break
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
