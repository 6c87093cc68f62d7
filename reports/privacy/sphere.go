package privacy

import (
	_ "embed"
	"strings"
)

//go:embed data/spheres.tsv
var sphereTable string

// Spheres are the spheres of life that the senses of a word belong to, one bit
// each, in the order of the table.
type spheres uint16

const (
	sphereBody spheres = 1 << iota
	sphereCare
	spherePrivate
	sphereWork
	sphereThing
	sphereSelf
	sphereOther
	sphereCause
)

const sphereKinds = 8

// readSpheres reads which senses are of which sphere. A term that tells by itself
// is of the body.
func (lex *lexicon) readSpheres() {
	lex.sphereOf = make([]spheres, len(lex.families))
	for k, row := range rows(sphereTable, 2) {
		for _, name := range strings.Fields(row[1]) {
			a, ok := lex.names["sense "+name]
			if !ok {
				panic("privacy: no sense " + name)
			}
			lex.sphereOf[a] |= 1 << k
		}
	}
	for a, f := range lex.families {
		if f.weight != noTerm && f.weight != symptom && f.weight != hinting {
			lex.sphereOf[a] |= sphereBody
		}
	}
}

// spheresOf are the spheres of token i.
func (d *document) spheresOf(i int) spheres {
	t := &d.tokens[i]
	var all spheres
	for _, a := range d.atoms[t.atoms:t.last] {
		all |= d.lex.sphereOf[a]
	}
	return all
}

// mostOfSphere is the greatest number of words of a sphere that is told apart.
const mostOfSphere = 4

// sphereFeatures appends how many words of each sphere stand in the sentence made
// ready by show, how they follow each other, and who or what stands before each.
func (d *document) sphereFeatures(dst []feature) []feature {
	var counts [sphereKinds]uint32
	var before, over, who spheres
	cause := uint32(0)
	for _, at := range d.shown {
		s := at.spheres
		if s == 0 {
			continue
		}
		for k := range counts {
			counts[k] += uint32(s >> k & 1)
		}
		dst = append(dst, sphereBlock.of(mix(uint32(before), uint32(s))+sphereNext),
			sphereBlock.of(mix(mix(uint32(over), uint32(before)), uint32(s))+sphereRow))
		over, before = before, s
		if at.sense != 0 && s&(sphereBody|sphereCare|spherePrivate) != 0 {
			h := d.lex.senses[at.sense].hash
			dst = append(dst, subjectBlock.of(mix(h, uint32(who))+subjectSense), subjectBlock.of(mix(uint32(s), uint32(who))+subjectSphere),
				subjectBlock.of(mix(h, cause)+causeSense))
		}
		if s&(sphereSelf|sphereOther) != 0 {
			who = s
		}
		if s&sphereCause != 0 {
			cause = 1
		}
	}
	for k, n := range counts {
		dst = append(dst, sphereBlock.of(mix(uint32(k), min(n, mostOfSphere))+sphereCount))
	}
	return dst
}
