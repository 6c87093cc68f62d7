package casefile

import (
	"slices"
	"strings"
)

// fillMerged gives every row of merged cells the value of the first: a date
// beside three rows is the date of each. Of columns that were merged only the
// first counts.
func (g *grid) fillMerged(ranges []string) {
	filled := 0
	if len(ranges) > 0 {
		g.merged = map[int][]cell{}
	}
	for _, ref := range ranges {
		from, to, ok := strings.Cut(ref, ":")
		column, first, last := columnOf(from), rowOf(from), rowOf(to)
		if !ok || column == 0 || first >= last {
			continue
		}
		i, found := slices.BinarySearchFunc(g.rows, first, func(r gridLine, number int) int { return int(r.number) - number })
		if !found {
			continue
		}
		value := g.at(i, column)
		for j := i + 1; j < len(g.rows) && int(g.rows[j].number) <= last && !value.empty() && filled < maxRow; j++ {
			filled++
			number := int(g.rows[j].number)
			g.merged[number] = append(g.merged[number], value)
		}
	}
}

// columnOf gives the column of a reference such as AB12 or $AB$12, from 1; 0 if
// there is none.
func columnOf(ref string) int {
	n := 0
	for i := range len(ref) {
		switch c := ref[i] | 0x20; {
		case ref[i] == '$':
		case 'a' <= c && c <= 'z' && n <= maxColumn:
			n = n*26 + int(c-'a') + 1
		default:
			return n
		}
	}
	return n
}

// rowOf gives the row of a reference, from 1.
func rowOf(ref string) int { return atoi(strings.TrimLeft(ref, "$ABCDEFGHIJKLMNOPQRSTUVWXYZ")) }

// atoi reads digits, and gives -1 for anything else.
func atoi(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || n > 1<<30 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	if s == "" {
		return -1
	}
	return n
}
