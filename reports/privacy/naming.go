package privacy

import _ "embed"

// The names are a second, smaller table: how much a word or a sense speaks for
// each of told, in a sentence that leaks. A place holds the check of a feature,
// of 16 bits, and a weight a rule, of 8 bits each.
//
//go:embed data/names.bin
var nameTable string

// told are the rules that the model tells apart; the first is for the rest.
var told = [...]string{"P01", "P02", "P04", "P05", "P07", "P11"}

const (
	namePlaces    = 1 << 13
	namePlaceSize = 2 + len(told)
)

// nameRule is the rule under which the sentence of the tokens from lo to hi leaks,
// which the model suspects.
func (d *document) nameRule(lo, hi int) string {
	var sums [len(told)]int
	for n := range hi - lo {
		d.features = d.tokenFeatures(d.features[:0], lo, n)
		for _, f := range d.features {
			if f.block() == wordBlock || f.block() == senseBlock {
				addNames(&sums, f)
			}
		}
	}
	best := 0
	for i, s := range sums {
		if s > sums[best] {
			best = i
		}
	}
	return told[best]
}

func addNames(sums *[len(told)]int, f feature) {
	place, check := placeOf(f)
	for place %= namePlaces; ; place = (place + 1) % namePlaces {
		at := nameTable[int(place)*namePlaceSize:][:namePlaceSize]
		switch uint16(at[0]) | uint16(at[1])<<8 {
		case check:
			for i := range sums {
				sums[i] += int(int8(at[2+i]))
			}
			return
		case 0:
			return
		}
	}
}
