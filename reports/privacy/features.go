package privacy

// A feature is something that a sentence shows to the model: a word, letters in
// it, a sense, senses in a row or together, what the tables find in it. It is
// a number of 32 bits, made by hashing; the upper bits say of what block it is.
type feature uint32

// A block is a kind of feature.
type block uint32

// The blocks.
const (
	wordBlock    block = iota // a word
	stemBlock                 // a word without its ending
	partBlock                 // letters in a row in a word
	senseBlock                // a sense that a word has
	chainBlock                // senses in a row
	meetBlock                 // two senses anywhere in the sentence
	sphereBlock               // spheres of words in a row, and how many there are
	subjectBlock              // a sense with the person or the cause before it
	tableBlock                // what the tables find
	besideBlock               // a sense beside what the tables find
	fieldBlock                // words and senses in fields that are not prose
	blocks
)

const (
	blockShift = 28
	hashSeed   = 2166136261
	hashPrime  = 16777619
)

// of is the feature of this block for a hash.
func (b block) of(h uint32) feature {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 12
	return feature(h&(1<<blockShift-1) | uint32(b)<<blockShift)
}

func (f feature) block() block { return block(f >> blockShift) }

func hash[T string | []byte](h uint32, s T) uint32 {
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * hashPrime
	}
	return h
}

// mix joins two hashes.
func mix(a, b uint32) uint32 { return (a*hashPrime ^ b) * 0x9e3779b1 }

// What a word without a sense is in a chain, and what stands before a sentence.
const (
	chainNumber = iota + 1
	chainName
	chainEnd
	chainStart
)

// The numbers that keep features of one block apart.
const (
	chainNext = iota + 1
	chainRow
	chainWord
	wordChain
	tableAny
	tableSource
	tableGeneral
	tableWorth
	sphereCount
	sphereNext
	sphereRow
	subjectSense
	subjectSphere
	causeSense
)

// maxChainWord is the length to which a word without a sense stands for itself
// in a chain; of longer ones the last chainTail letters do.
const (
	maxChainWord = 4
	chainTail    = 2
)

// chainOf is what token i is taken for in a chain: its sense, or for want of one
// what kind of word it is.
func (d *document) chainOf(i int, sense uint16) uint32 {
	t := &d.tokens[i]
	if sense != 0 {
		return d.lex.senses[sense].hash
	}
	w := d.folded[t.lo:t.hi]
	switch {
	case t.number:
		return chainNumber
	case t.title && i > 0 && d.tokens[i-1].sentence == t.sentence:
		return chainName
	case len(w) <= maxChainWord:
		return hash(hashSeed, w)
	default:
		return hash(chainEnd, w[len(w)-chainTail:])
	}
}

// sense is the first of the senses of a token, or 0.
func (d *document) sense(i int) uint16 {
	t := &d.tokens[i]
	best := uint16(0)
	for _, a := range d.atoms[t.atoms:t.last] {
		if s := d.lex.senseOf[a]; s != 0 && (best == 0 || s < best) {
			best = s
		}
	}
	return best
}

// A shown is what the features of a token need to know of it.
type shown struct {
	word, chain uint32
	sense       uint16 // the first of its senses, or 0
	spheres     spheres
}

// show makes the tokens from lo to hi, a sentence, ready for their features.
func (d *document) show(lo, hi int) {
	d.shown = d.shown[:0]
	for i := lo; i < hi; i++ {
		t := &d.tokens[i]
		sense := d.sense(i)
		d.shown = append(d.shown, shown{word: hash(hashSeed, d.folded[t.lo:t.hi]), chain: d.chainOf(i, sense), sense: sense, spheres: d.spheresOf(i)})
	}
}

// ownFeatures appends what a token shows by itself.
func (d *document) ownFeatures(dst []feature, t *token, word uint32) []feature {
	if !t.number && !t.excused {
		dst = appendSpelling(dst, d.folded[t.lo:t.hi], word)
	}
	return d.senseFeatures(dst, t, word)
}

// rowFeatures appends what the n-th token of the sentence made ready by show shows
// with those before it.
func (d *document) rowFeatures(dst []feature, n int) []feature {
	at := d.shown[n]
	before, over := shown{chain: chainStart}, shown{chain: chainStart}
	if n > 0 {
		before = d.shown[n-1]
		dst = append(dst,
			chainBlock.of(mix(before.chain, at.word)+chainWord), chainBlock.of(mix(before.word, at.chain)+wordChain))
	}
	if n > 1 {
		over = d.shown[n-2]
	}
	return append(dst, chainBlock.of(mix(before.chain, at.chain)+chainNext),
		chainBlock.of(mix(mix(over.chain, before.chain), at.chain)+chainRow))
}

// tokenFeatures appends all that the n-th token of the sentence that begins at
// token lo shows.
func (d *document) tokenFeatures(dst []feature, lo, n int) []feature {
	return d.rowFeatures(d.ownFeatures(dst, &d.tokens[lo+n], d.shown[n].word), n)
}

// senseFeatures appends the senses of a token, each once.
func (d *document) senseFeatures(dst []feature, t *token, word uint32) []feature {
	prose := d.kind == Narrative || d.kind == Contact
	if !prose {
		dst = append(dst, fieldBlock.of(mix(word, uint32(d.kind))))
	}
	from := len(dst)
	for _, a := range d.atoms[t.atoms:t.last] {
		s := d.lex.senseOf[a]
		if s == 0 {
			continue
		}
		f := senseBlock.of(d.lex.senses[s].hash)
		if has(dst[from:], f) {
			continue
		}
		dst = append(dst, f)
		if !prose {
			dst = append(dst, fieldBlock.of(mix(d.lex.senses[s].hash, uint32(d.kind))))
		}
	}
	return dst
}

func has[T comparable](set []T, x T) bool {
	for _, y := range set {
		if x == y {
			return true
		}
	}
	return false
}

// maxSenses bounds the senses of a sentence that meet; its length counts in steps
// of lengthStep tokens, to maxLength steps.
const (
	maxSenses  = 24
	lengthStep = 6
	maxLength  = 6
)

// sentenceFeatures appends what the tokens of the sentence that begins at token
// lo, made ready by show, show together; finds are what the tables find in it.
func (d *document) sentenceFeatures(dst []feature, lo int, finds []find) []feature {
	length := uint32(min(len(d.shown)/lengthStep, maxLength))
	dst = append(dst, fieldBlock.of(uint32(d.kind)), fieldBlock.of(mix(length, uint32(d.kind))))
	var room [maxSenses]uint16
	met := room[:0]
	for _, at := range d.shown {
		if at.sense != 0 && !has(met, at.sense) && len(met) < maxSenses {
			met = append(met, at.sense)
		}
	}
	for i, s := range met {
		for _, t := range met[:i] {
			dst = append(dst, meetBlock.of(mix(d.lex.senses[min(s, t)].hash, d.lex.senses[max(s, t)].hash)))
		}
	}
	dst = d.sphereFeatures(dst)
	return d.tableFeatures(dst, d.tokens[lo].sentence, finds, met)
}

// tableFeatures appends what the tables say of a sentence.
func (d *document) tableFeatures(dst []feature, sentence int, finds []find, met []uint16) []feature {
	for _, t := range d.traces {
		if t.sentence == sentence {
			dst = append(dst, t.feature)
		}
	}
	for i := range finds {
		f := &finds[i]
		rule := hash(hashSeed, f.rule)
		source := mix(uint32(f.source), tableSource)
		dst = append(dst, tableBlock.of(tableAny), tableBlock.of(rule), tableBlock.of(hash(rule, string(f.severity)+f.group)),
			tableBlock.of(source), tableBlock.of(hash(source, string(f.severity))))
		if f.label != 0 {
			dst = append(dst, tableBlock.of(f.label))
		}
		for _, s := range met {
			h := d.lex.senses[s].hash
			dst = append(dst, besideBlock.of(mix(h, source)), besideBlock.of(mix(h, tableAny)))
		}
	}
	return dst
}

// A trace is something of the tables in a sentence that the model is told of
// though it is no find: what a term weighs where it stands.
type trace struct {
	sentence int
	feature  feature
}

// traceWorth leaves the trace of a term of family f.
func (d *document) traceWorth(sentence int, f *family, worth int) {
	h := uint32(min(max(worth, -4), 8) + 4)
	d.traces = append(d.traces, trace{sentence, tableBlock.of(mix(h/2, tableWorth))},
		trace{sentence, tableBlock.of(hash(mix(h/2, uint32(f.weight)), f.group))})
}
