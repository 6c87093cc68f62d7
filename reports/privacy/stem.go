package privacy

// The length of the stretches of letters that a word shows, and of the words
// that show them.
const (
	partLength  = 5
	minPartWord = 5
)

// appendSpelling appends what a word shows by its letters: itself, its stem, and
// the stretches of letters in it.
func appendSpelling(dst []feature, w []byte, word uint32) []feature {
	dst = append(dst, wordBlock.of(word), stemBlock.of(stemHash(w)))
	if len(w) < minPartWord {
		return dst
	}
	for i := -1; i+partLength <= len(w)+1; i++ {
		h := uint32(hashSeed)
		for k := i; k < i+partLength; k++ {
			c := byte('.')
			if k >= 0 && k < len(w) {
				c = w[k]
			}
			h = (h ^ uint32(c)) * hashPrime
		}
		dst = append(dst, partBlock.of(h))
	}
	return dst
}

// stemHash is the hash of a word without its ending, roughly: vermoeide and
// vermoeid, loopt and lopen, kruk and krukken have one.
func stemHash(w []byte) uint32 {
	for _, e := range [...]string{"heden", "tjes", "jes", "ende", "tje", "den", "ten", "end", "en", "je", "de", "te", "es", "e", "s", "t", "d", "n"} {
		if n := len(w) - len(e); n >= 3 && string(w[n:]) == e {
			w = w[:n]
			break
		}
	}
	h := uint32(hashSeed)
	for i, c := range w {
		switch {
		case i > 0 && c == w[i-1]:
			continue // loop, lop and knie, kruk, krukk
		case i == len(w)-1 && c == 'v':
			c = 'f'
		case i == len(w)-1 && c == 'z':
			c = 's'
		}
		h = (h ^ uint32(c)) * hashPrime
	}
	return h
}
