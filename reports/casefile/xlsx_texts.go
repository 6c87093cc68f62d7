package casefile

// texts are what the cells of a workbook have in common: the strings that the
// file itself shares, and behind those the short ones that are met again and
// again, such as the labels of codes.
type texts struct {
	shared []piece
	slab   slab
	known  map[string]int // index of a short text, by itself
	short  []string
}

// Bounds of the short texts: longer ones are sentences and seldom occur twice,
// and of a caseload that has no end of names the first are as good as any.
const (
	shortText = 24
	manyTexts = 1 << 16
)

// share adds a string that the file shares. It comes before all that is short.
func (t *texts) share(text []byte) { t.shared = append(t.shared, t.slab.add(text)) }

// index gives the number of a short text; ok is false of one that is not kept.
func (t *texts) index(text []byte) (i int, ok bool) {
	if len(text) > shortText {
		return 0, false
	}
	i, ok = t.known[string(text)]
	if ok || len(t.short) >= manyTexts {
		return i, ok
	}
	if t.known == nil {
		t.known = map[string]int{}
	}
	i, s := len(t.shared)+len(t.short), string(text)
	t.known[s], t.short = i, append(t.short, s)
	return i, true
}

// at gives a text by its number.
func (t *texts) at(i int) string {
	if i < len(t.shared) {
		return string(t.slab.at(t.shared[i]))
	}
	return t.short[i-len(t.shared)]
}
