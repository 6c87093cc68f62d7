package privacy

// A hold says how far the model and what stands further off may take back a find.
type hold int8

const (
	off    hold = iota - 1 // it is no find to begin with
	loose                  // altogether
	stands                 // it may become a warning
	firm                   // not at all
)

// holdOf says how certain the term of family f at token i is where it stands. What
// can only be a diagnosis, a treatment or a symptom is always told: only what
// governs it, directly before or behind it, makes it another matter. In a clause
// that says that somebody has it, or that it is a cause, it is an error.
func (d *document) holdOf(i int, f *family) hold {
	sets := &d.lex.sets
	certain, likely := d.is(i, sets.certain), d.is(i, sets.likely)
	switch {
	case f.weight == private && d.prose() && d.before(i, 1, sets.own):
		return stands
	case f.weight != strong && f.weight != acronym && f.weight != symptom:
		return loose
	case !certain && !likely:
		if f.weight == strong && f.severity == Error && d.prose() && !d.told(i) && (d.ruled(i) || d.ofOthers(i) || d.traded(i, f)) {
			return off
		}
		return loose
	}
	told := d.told(i)
	switch {
	case d.governed(i) || d.traded(i, f):
		if d.kind == Title || d.kind == Attachment {
			return loose
		}
		return off
	case d.kind == Title || d.kind == Attachment:
		if certain && f.weight == strong && !d.before(i, titleReach, sets.schooling) {
			return firm
		}
	case told && certain:
		return firm
	case told && !d.abroad(i):
		return firm
	case f.weight == strong && d.kind != Job && (certain || !d.abroad(i)):
		return stands
	}
	return loose
}

// prose reports whether the field is prose.
func (d *document) prose() bool { return d.kind == Narrative || d.kind == Contact }

// titleReach is how far before a term the kind of document stands in a title.
const titleReach = 12

// How far before or behind a term stands what says that somebody has it.
const (
	causeReach = 3
	ownReach   = 2
	gotReach   = 5
	stateReach = 3
	goneReach  = 6
)

// told reports whether the clause of the term at i says that it is somebody's own,
// that somebody has it or is it, or that it is a cause.
func (d *document) told(i int) bool {
	sets := &d.lex.sets
	for k := i - 1; k >= 0 && d.tokens[k].clause == d.tokens[i].clause; k-- {
		n := i - k
		if n <= causeReach && d.is(k, sets.cause) || n <= ownReach && d.is(k, sets.own) || n <= gotReach && d.is(k, sets.got) ||
			n <= stateReach && d.is(k, sets.state) || n <= goneReach && d.is(k, sets.gone) {
			return true
		}
		if n >= goneReach {
			break
		}
	}
	start := d.clauseStart(i)
	if d.is(start, sets.with) && i-start <= ownReach || d.kind == Job && d.before(i, gotReach, sets.ending) {
		return true
	}
	for k := i + 1; k < len(d.tokens) && d.tokens[k].clause == d.tokens[i].clause && k <= i+goneReach; k++ {
		n := k - i
		if n <= causeReach && (d.is(k, sets.got) || d.is(k, sets.state)) || d.is(k, sets.gone) {
			return true
		}
	}
	return false
}

// abroad reports whether the clause of the term at i speaks of the weather, or of the
// economy before it speaks of anybody: de arbeidsmarkt is depressief.
func (d *document) abroad(i int) bool {
	sets := &d.lex.sets
	market := false
	for k := d.clauseStart(i); k < len(d.tokens) && d.tokens[k].clause == d.tokens[i].clause; k++ {
		if k == i && d.tokens[k].gap == paused {
			market = false
		}
		switch {
		case d.is(k, sets.weather):
			return true
		case k < i && (d.tokens[k].gap == paused || d.is(k, sets.self) || d.is(k, sets.own)):
			market = false
		case k < i && d.is(k, sets.economy):
			market = true
		}
	}
	return market || i+1 < len(d.tokens) && d.tokens[i+1].gap == spaced && d.is(i+1, sets.economy)
}

// clauseStart is the first token of the clause of token i.
func (d *document) clauseStart(i int) int {
	k := i
	for k > 0 && d.tokens[k-1].clause == d.tokens[i].clause {
		k--
	}
	return k
}

// divide numbers the clauses: a conjunction, a semicolon, or a verb behind a pause
// or a plain "en" begins a new one. What stands in another clause says nothing
// against a term.
func (d *document) divide() {
	n := 0
	for k := range d.tokens {
		if k > 0 && (d.tokens[k].sentence != d.tokens[k-1].sentence || d.opens(k)) {
			n++
		}
		d.tokens[k].clause = n
	}
}

// opens reports whether token k begins a clause inside its sentence.
func (d *document) opens(k int) bool {
	sets := &d.lex.sets
	if d.is(k, sets.clauseWord) {
		return true
	}
	if d.tokens[k].gap == paused {
		for _, c := range d.text[d.tokens[k-1].end:d.tokens[k].start] {
			if c == ';' || c == '–' || c == '—' {
				return true
			}
		}
		return d.is(k, sets.finite) || d.is(k, sets.self)
	}
	if !d.is(k, sets.and) || k+1 >= len(d.tokens) || d.tokens[k+1].sentence != d.tokens[k].sentence {
		return false
	}
	return d.is(k+1, sets.finite) || d.is(k+1, sets.self)
}

// treatedAt reports whether the clause of token i, an institution that treats, says
// that somebody is treated there, so that it is not only an employer to the case.
func (d *document) treatedAt(i int) bool {
	sets := &d.lex.sets
	if !d.is(i, sets.provider) {
		return false
	}
	told := false
	for k := d.clauseStart(i); k < len(d.tokens) && d.tokens[k].clause == d.tokens[i].clause; k++ {
		if d.is(k, sets.jobseeking) || d.is(k, sets.joblike) {
			return false
		}
		told = told || k < i && d.is(k, sets.treated)
	}
	return told
}
