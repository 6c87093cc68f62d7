package privacy

// governReach is how many words are passed on the way to what governs a term.
const governReach = 8

// governed reports whether what stands right before or behind the term at i makes
// it the subject of work, study or a good cause, or a matter of people in general:
// begeleider van mensen met autisme, collecte voor epilepsie, casemanager dementie.
func (d *document) governed(i int) bool {
	sets := &d.lex.sets
	if d.is(i, sets.namedAfter) || d.isFirm(i) {
		return true
	}
	return d.ruled(i) || d.ofMany(i) || d.inGeneral(i)
}

// undergone reports whether the clause of the term at i says before it that somebody
// gets the help, or is at the place, that is named: help for people only where it is
// said to be help.
func (d *document) undergone(i int, people bool) bool {
	sets := &d.lex.sets
	if d.standsBeside(ahead, i, clauseReach, sets.jobseeking) {
		return false
	}
	for k := d.clauseStart(i); k < i; k++ {
		if d.is(k, sets.undergoes) && (!people || d.standsBeside(ahead, i, clauseReach, sets.helped)) || d.is(k, sets.stays) && (d.is(k+1, sets.at) || d.is(min(k+2, i), sets.at)) {
			return true
		}
	}
	return false
}

// clauseReach is longer than clauses are.
const clauseReach = 40

// ruled walks back from the term at i to what rules it.
func (d *document) ruled(i int) bool {
	sets := &d.lex.sets
	if d.tokens[i].wide {
		i--
	}
	s, tied, withs, about := d.tokens[i].sentence, false, false, false
	known := i > 0 && d.is(i-1, sets.definite) && (d.is(i, sets.certain) || d.is(i, sets.likely))
	for k := i - 1; k >= 0 && k >= i-governReach && d.tokens[k].sentence == s; k-- {
		switch {
		case d.tokens[k+1].gap == paused && !d.lists(k+1, i), d.is(k, sets.own):
			return false
		case (tied || withs) && d.is(k, sets.group):
			return !d.undergone(i, true) && !d.before(k, 1, sets.asA) && (!d.is(k, sets.one) || d.before(k, 1, sets.some) || d.before(k, governReach, sets.carework))
		case withs && d.is(k, sets.skilled) && d.is(k+1, sets.with):
			return !d.is(i-1, sets.some) && !d.standsBeside(around, i, clauseReach, sets.firsthand)
		case tied && d.is(k, sets.governor), k == i-1 && (d.is(k, sets.frame) || d.is(k, sets.agent)), d.kind == Job && d.is(k, sets.governor):
			return !known && (about || !tied || !d.is(k, sets.helped) || !d.standsBeside(ahead, i, clauseReach, sets.got)) && !d.undergone(i, false) && !d.isOfSelf(i)
		case k > 0 && d.is(k, sets.which) && !d.is(k, sets.with) && !d.is(k, sets.govern) && (d.is(k-1, sets.governor) || d.is(k-1, sets.group)):
			return true
		case tied && d.is(k, sets.desk) && (d.standsBeside(around, i, clauseReach, sets.carework) || d.standsBeside(ahead, i, clauseReach, sets.frame)):
			return true
		case d.is(k, sets.with), d.is(k, sets.causal):
			withs = true
		case d.is(k, sets.govern):
			tied, about = true, d.is(k, sets.about)
		case d.is(k, sets.passed) || d.hasTerm(k):
			if d.tokens[k].wide {
				k--
			}
		default:
			return false
		}
	}
	return false
}

// ofMany reports whether the term at i is said of people in general: leerlingen
// hebben autisme, jongeren die aan anorexia lijden, depressie bij jongeren.
func (d *document) ofMany(i int) bool {
	sets := &d.lex.sets
	for k := d.clauseStart(i); k < i; k++ {
		if d.is(k, sets.self) && !d.is(k, sets.group) && !d.standsBeside(ahead, i, clauseReach, sets.which) {
			break
		}
		if d.is(k, sets.group) && !d.is(k, sets.one) && !d.is(k, sets.relative) && (d.bySeveral(i) || d.is(k+1, sets.which)) {
			return true
		}
	}
	return d.ofOthers(i)
}

// bySeveral reports whether a verb of many stands by the term at i: hebben vaak een
// verslaving, aan anorexia lijden.
func (d *document) bySeveral(i int) bool {
	sets := &d.lex.sets
	if i+1 < len(d.tokens) && d.tokens[i+1].clause == d.tokens[i].clause && d.is(i+1, sets.several) {
		return true
	}
	for k := i - 1; k >= max(0, i-gotReach) && d.tokens[k].clause == d.tokens[i].clause; k-- {
		if d.is(k, sets.several) {
			return true
		}
		if !d.is(k, sets.passed) && !d.hasTerm(k) {
			return false
		}
	}
	return false
}

// ofOthers reports whether people in general follow the term at i: autisme bij
// jongeren, een epileptische aanval van een bezoeker.
func (d *document) ofOthers(i int) bool {
	sets := &d.lex.sets
	for k := i + 1; k <= i+2 && k+1 < len(d.tokens) && d.tokens[k+1].clause == d.tokens[i].clause && d.tokens[k].gap == spaced; k++ {
		if !d.is(k, sets.govern) {
			continue
		}
		bare := d.is(k+1, sets.group) && !d.is(k+1, sets.one) && !d.is(k+1, sets.relative)
		some := d.is(k, sets.of) && d.is(k+1, sets.some) && k+2 < len(d.tokens) && d.is(k+2, sets.group) && !d.told(i)
		return some || bare && !d.standsBeside(ahead, i, gotReach, sets.got)
	}
	return false
}

// inGeneral reports whether it is said of the term at i that it occurs: in de bouw
// komt een hernia vaak voor.
func (d *document) inGeneral(i int) bool {
	sets := &d.lex.sets
	return d.standsBeside(ahead, i, gotReach, sets.occurs) && d.standsBeside(behind, i, gotReach, sets.before) &&
		!d.standsBeside(around, i, clauseReach, sets.self) && !d.standsBeside(around, i, clauseReach, sets.relative) && !d.standsBeside(around, i, clauseReach, sets.own)
}

// isOfSelf reports whether the employee follows the term at i: een onderzoek naar
// reuma bij mevrouw.
func (d *document) isOfSelf(i int) bool {
	sets := &d.lex.sets
	return i+2 < len(d.tokens) && d.tokens[i+2].clause == d.tokens[i].clause && d.is(i+1, sets.of) && (d.is(i+2, sets.self) || i+3 < len(d.tokens) && d.is(i+3, sets.one)) && !d.is(i+2, sets.group)
}

// traded reports whether the term of family f at i is what somebody makes, sells,
// mends or hands out in their work.
func (d *document) traded(i int, f *family) bool {
	sets := &d.lex.sets
	switch f.group {
	case "M", "N":
		return d.standsBeside(around, i, goneReach, sets.handout) || d.standsBeside(ahead, i, gotReach, sets.goods)
	case "C", "D", "E", "F", "G", "K":
		return d.standsBeside(ahead, i, causeReach, sets.goods)
	}
	return false
}

// isFirm reports whether the word behind a term makes it a firm, a product or a
// job: MS Office, Alzheimer Nederland, autisme-coach.
func (d *document) isFirm(i int) bool {
	if i+1 >= len(d.tokens) || d.tokens[i+1].sentence != d.tokens[i].sentence {
		return false
	}
	next := &d.tokens[i+1]
	return next.gap == joined && d.is(i+1, d.lex.sets.tail) || next.gap == spaced && next.title && d.tokens[i].title && d.is(i+1, d.lex.sets.tail)
}

// lists reports whether a pause before token k, on the way back from the term at i,
// parts the members of a list: bewoners met MS, dementie en autisme.
func (d *document) lists(k, i int) bool {
	return k < i && d.hasTerm(k) || k == i && k > 0 && d.hasTerm(k-1)
}
