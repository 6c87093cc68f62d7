package privacy

import (
	_ "embed"
	"math"
)

// The model is a hashed table of weights that tell leaks from innocent sentences,
// learned from the labelled sentences in fixtures/privacy (see learn_test.go). A
// place holds the check of a feature and its weight, 16 bits each.
//
//go:embed data/model.bin
var modelTable string

const (
	modelBits   = 16
	modelPlaces = 1 << modelBits
	placeSize   = 4
	// weightUnit is the weight of one.
	weightUnit = 4096
	// scoreUnit is the score of one.
	scoreUnit = 1000
)

// scales are how much a feature of each block counts, in hundredths. They are
// part of the weights, and say what the length of a sentence is.
var scales = [blocks]int64{wordBlock: 60, stemBlock: 100, partBlock: 35, senseBlock: 80, chainBlock: 40, meetBlock: 30, sphereBlock: 30, subjectBlock: 40, tableBlock: 200, besideBlock: 50, fieldBlock: 50}

// placeOf is where a feature is looked for first, and its check, never 0.
func placeOf(f feature) (place uint32, check uint16) {
	h := uint32(f) * 0x9e3779b1
	return h >> (32 - modelBits), uint16(h*0x85ebca6b>>16) | 1
}

// weightOf looks a feature up; the model knows those it has seen often enough.
func weightOf(table string, f feature) (w int64, known bool) {
	for place, check := placeOf(f); ; place = (place + 1) % modelPlaces {
		at := table[place*placeSize : place*placeSize+placeSize]
		switch uint16(at[0]) | uint16(at[1])<<8 {
		case check:
			return int64(int16(uint16(at[2]) | uint16(at[3])<<8)), true
		case 0:
			return 0, false
		}
	}
}

// A sum adds up what features weigh.
type sum struct{ weight, length int64 }

func (s *sum) add(table string, features []feature) {
	for _, f := range features {
		if w, ok := weightOf(table, f); ok {
			s.weight += w
			s.length += scales[f.block()] * scales[f.block()]
		}
	}
}

func (s *sum) plus(t sum) {
	s.weight += t.weight
	s.length += t.length
}

// score is the weight for the length, in thousandths: about 0 where the model
// cannot tell, about 1000 where it is as sure as of what it learned from.
func (s *sum) score() int {
	if s.length == 0 {
		return -scoreUnit
	}
	return int(s.weight * 100 * scoreUnit / weightUnit / int64(math.Sqrt(float64(s.length))))
}

// What a long sentence tells is diluted by what else it says; from longFrom tokens
// its score is raised by longStep a token, to longMost at most.
const (
	longFrom = 18
	longStep = 15
	longMost = 200
)

// judge gives the score of the sentence of the tokens from lo to hi, in which the
// tables find finds.
func (d *document) judge(lo, hi int, finds []find) int {
	var s sum
	d.show(lo, hi)
	d.features = d.features[:0]
	for n := range hi - lo {
		t := &d.tokens[lo+n]
		if t.plain && (d.kind == Narrative || d.kind == Contact) {
			s.plus(d.known[t.known].own)
		} else {
			d.features = d.ownFeatures(d.features, t, d.shown[n].word)
		}
		d.features = d.rowFeatures(d.features, n)
	}
	d.features = d.sentenceFeatures(d.features, lo, finds)
	s.add(d.table, d.features)
	return s.score() + min(max(hi-lo-longFrom, 0)*longStep, longMost)
}
