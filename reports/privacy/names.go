package privacy

// excuse takes names out of consideration: those that are known, and words that
// can only be a name where they stand (mevrouw Parkinson, Crohn Transport B.V.).
func (d *document) excuse(known names) {
	d.excuseKnown(known)
	for i := range d.tokens {
		t := &d.tokens[i]
		if !t.title || t.atoms == t.last || !d.hasTerm(i) {
			continue
		}
		if t.upper && d.shouted(i) {
			d.excuseToken(i)
			continue
		}
		if d.saluted(i) || d.after(i, 1, d.lex.sets.company) && d.tokens[i+1].gap <= spaced {
			d.excuseToken(i)
		}
	}
}

// shouted reports whether an acronym is only a word in a line of capitals.
func (d *document) shouted(i int) bool {
	return d.is(i, d.lex.sets.words) && (i > 0 && d.tokens[i-1].upper || i+1 < len(d.tokens) && d.tokens[i+1].upper)
}

func (d *document) hasTerm(i int) bool {
	for _, a := range d.atoms[d.tokens[i].atoms:d.tokens[i].last] {
		if d.lex.families[a].weight != noTerm {
			return true
		}
	}
	return false
}

// saluted reports whether what stands before a word makes it a surname: a form
// of address or initials.
func (d *document) saluted(i int) bool {
	if i == 0 || d.tokens[i].sentence != d.tokens[i-1].sentence || d.tokens[i].gap > spaced {
		return false
	}
	prev := &d.tokens[i-1]
	initial := prev.title && prev.hi-prev.lo == 1 && prev.end < len(d.text) && d.text[prev.end] == '.'
	return initial || d.is(i-1, d.lex.sets.saluted)
}

// excuseToken makes a word nothing at all.
func (d *document) excuseToken(i int) {
	d.tokens[i].excused = true
	d.tokens[i].last = d.tokens[i].atoms
	d.tokens[i].plain = false
}

// minName is the length of the shortest part of a name that is excused by itself.
const minName = 4

// names are the words of names in normal form; true where the word is all there
// is to a name.
type names map[string]bool

func namesOf(known []string) names {
	if len(known) == 0 {
		return nil
	}
	all := names{}
	for _, name := range known {
		words := nameWords(name)
		for _, w := range words {
			all[w] = all[w] || len(words) == 1
		}
	}
	return all
}

// excuseKnown excuses the words of known names, with a capital: the only word
// of a name that counts (P. Aalders), or one of more that stand together.
func (d *document) excuseKnown(whole names) {
	if len(whole) == 0 {
		return
	}
	var excused []int
	for i := range d.tokens {
		single, ok := d.partOf(i, whole)
		if !ok {
			continue
		}
		if (single || d.partNear(i, -1, whole) || d.partNear(i, 1, whole)) && !d.treatedAt(i) {
			excused = append(excused, i)
		}
	}
	for _, i := range excused {
		d.excuseToken(i)
	}
}

// partOf looks a word with a capital up among the words of names.
func (d *document) partOf(i int, whole names) (single, ok bool) {
	if i < 0 || i >= len(d.tokens) || !d.tokens[i].title {
		return false, false
	}
	single, ok = whole[string(d.folded[d.tokens[i].lo:d.tokens[i].hi])]
	return single, ok
}

// partNear reports whether the next word one way, or the one behind a short word
// such as De, is part of a name.
func (d *document) partNear(i, step int, whole names) bool {
	i += step
	if i < 0 || i >= len(d.tokens) {
		return false
	}
	if _, ok := d.partOf(i, whole); ok {
		return true
	}
	short := d.tokens[i].hi-d.tokens[i].lo < minName
	_, ok := d.partOf(i+step, whole)
	return short && ok
}

// nameWords are the words of a name in normal form, without initials, prefixes
// and the like.
func nameWords(name string) []string {
	var words []string
	var folded []byte
	for i := 0; i <= len(name); {
		r, size := ' ', 1
		if i < len(name) {
			r, size = decode(name, i)
		}
		i += size
		if isWordRune(r) {
			folded = fold(folded, r)
			continue
		}
		if len(folded) >= minName {
			words = append(words, string(folded))
		}
		folded = folded[:0]
	}
	return words
}

// findDoctors finds the names of those who treat: dr. Jansen, dokter De Wit. The
// doctors who are parties to the case are named with their role, or are known.
func (d *document) findDoctors() {
	for i := 0; i+1 < len(d.tokens); i++ {
		next := &d.tokens[i+1]
		if !next.title || next.excused || next.gap > spaced || next.sentence != d.tokens[i].sentence || !d.is(i, d.lex.sets.doctor) {
			continue
		}
		if d.stands(around, i, i+1, 4, d.lex.sets.party) || d.stands(around, i, i+1, 4, d.lex.sets.work) || d.kind == Job {
			continue
		}
		j := i + 1
		for j+1 < len(d.tokens) && d.tokens[j+1].gap == spaced && d.tokens[j+1].title && d.tokens[j+1].sentence == next.sentence {
			j++
		}
		if d.knownAfter(i, j) {
			continue
		}
		rule, severity := d.ruleAt("P02", Error, i, j)
		d.add(find{rule: rule, severity: severity, group: "L", start: d.tokens[i].start, end: d.tokens[j].end, source: fromDoctor})
	}
}

// knownAfter reports whether a word from i to j is part of a known name.
func (d *document) knownAfter(i, j int) bool {
	for k := i; k <= j; k++ {
		if d.tokens[k].excused {
			return true
		}
	}
	return false
}

// findCodes finds codes of diagnoses: a letter with figures and a decimal
// (F32.1), or without it behind a label (ICD-10 F32, DSM 300.4, CAS P652).
func (d *document) findCodes() {
	for i := range d.tokens {
		t := &d.tokens[i]
		if !t.number || !d.codeShape(i) {
			continue
		}
		decimal := t.end+1 < len(d.text) && d.text[t.end] == '.' && '0' <= d.text[t.end+1] && d.text[t.end+1] <= '9'
		letter := t.title
		if !(letter && decimal && t.hi-t.lo == 3 || d.before(i, 3, d.lex.sets.codeLabel) && (letter || decimal)) {
			continue
		}
		end := t.end
		if decimal && i+1 < len(d.tokens) {
			end = d.tokens[i+1].end
		}
		rule, severity := d.ruleAt("P01", Error, i, i)
		d.add(find{rule: rule, severity: severity, group: "O", start: t.start, end: end, source: fromCode})
	}
}

// codeShape reports whether a word is two or three figures, with or without a
// letter before them.
func (d *document) codeShape(i int) bool {
	w := d.folded[d.tokens[i].lo:d.tokens[i].hi]
	if len(w) > 0 && w[0] >= 'a' {
		w = w[1:]
	}
	for _, c := range w {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(w) == 2 || len(w) == 3
}
