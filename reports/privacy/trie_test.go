package privacy

import (
	"encoding/binary"
	"maps"
	"slices"
	"testing"
)

// A branch is a node of a trie that grows.
type branch struct {
	children map[byte]*branch
	entries  []leaf
}

type leaf struct {
	atom   atom
	ending ending
}

func (b *branch) insert(t testing.TB, word string, l leaf) {
	for i := range len(word) {
		c := word[i]
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9') {
			t.Fatalf("%q cannot stand in a table", word)
		}
		next := b.children[c]
		if next == nil {
			if b.children == nil {
				b.children = map[byte]*branch{}
			}
			next = new(branch)
			b.children[c] = next
		}
		b = next
	}
	b.entries = append(b.entries, l)
}

// laidOut writes a trie with the children of each node together.
func (b *branch) laidOut(t testing.TB) (nodes, entries []byte) {
	queue, letters := []*branch{b}, []byte{0}
	for i := 0; i < len(queue); i++ {
		n := queue[i]
		record := make([]byte, nodeSize)
		record[0], record[1] = letters[i], byte(len(n.children))
		if len(n.entries) > 0 {
			first := len(entries)/entrySize + 1
			if first > 0xffff {
				t.Fatal("the tables have too many words for the trie")
			}
			binary.LittleEndian.PutUint16(record[2:], uint16(first))
		}
		for k := len(n.entries) - 1; k >= 0; k-- {
			more := byte(0)
			if k > 0 {
				more = 1
			}
			entries = append(entries, byte(n.entries[k].atom), byte(n.entries[k].atom>>8), byte(n.entries[k].ending), more)
		}
		binary.LittleEndian.PutUint32(record[4:], uint32(len(queue)))
		nodes = append(nodes, record...)
		for _, c := range slices.Sorted(maps.Keys(n.children)) {
			queue, letters = append(queue, n.children[c]), append(letters, c)
		}
	}
	return nodes, entries
}

// TestTriesHoldTheTables prepares the tries anew.
func TestTriesHoldTheTables(t *testing.T) {
	var starts, insides branch
	newLexicon(func(inside bool, word string, a atom, e ending) {
		b := &starts
		if inside {
			b = &insides
		}
		b.insert(t, word, leaf{a, e})
	})
	nodes, entries := starts.laidOut(t)
	innerNodes, innerEntries := insides.laidOut(t)
	var table []byte
	for _, n := range []int{len(nodes) / nodeSize, len(entries) / entrySize, len(innerNodes) / nodeSize, len(innerEntries) / entrySize} {
		table = binary.LittleEndian.AppendUint32(table, uint32(n))
	}
	table = slices.Concat(table, nodes, entries, innerNodes, innerEntries)
	keep(t, "data/tries.bin", preparedTries, string(table))
}
