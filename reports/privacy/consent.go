package privacy

// A consent is the score that a sentence needs for a find of the tables to stand,
// and to stand as an error. Below it the find goes; between the two it is a warning.
type consent struct{ stand, err int }

// sure is the consent of what needs none.
const sure = -1 << 30

// consents are by source, chosen on sentences of authors whom the model did not
// learn from (golden/privacy/authors.txt).
var consents = map[source]consent{
	fromNumber:                   {sure, sure},
	fromCode:                     {sure, sure},
	fromDoctor:                   {-200, 200},
	fromPattern:                  {100, 800},
	fromTerm + source(strong):    {-200, 500},
	fromTerm + source(private):   {-100, 0},
	fromTerm + source(acronym):   {-500, 0},
	fromTerm + source(named):     {-300, 200},
	fromTerm + source(care):      {0, 900},
	fromTerm + source(treatment): {0, 600},
	fromTerm + source(symptom):   {150, 500},
	fromTerm + source(hinting):   {100, 900},
}

// suspicion is the score from which a sentence is pointed out in which the
// tables find nothing.
const suspicion = 140

// explainedSuspicion is the same where they find a term, but know why it stands there:
// ervaring met leerlingen met autisme.
const explainedSuspicion = 500

// titleStand is the score that a find in a title needs to stand: a title is too
// short for the model to tell much, so it only takes back what is far off.
const titleStand = -400

// weigh puts each sentence before the model: finds that it does not agree with go
// or become warnings, and a sentence that it alone suspects gets a warning.
func (d *document) weigh() {
	var kept []find
	at := 0
	for lo, hi := range d.bySentence() {
		from := at
		at = d.findsUntil(from, lo)
		kept = d.weighSentence(kept, lo, hi, d.finds[from:at])
	}
	d.finds = append(kept, d.finds[at:]...)
}

// findsUntil is where the finds end, from the one given, that lie in the sentence
// of token lo or before it.
func (d *document) findsUntil(from, lo int) int {
	s := d.tokens[lo].sentence
	for from < len(d.finds) && d.sentenceAt(d.finds[from].start) <= s {
		from++
	}
	return from
}

func (d *document) weighSentence(kept []find, lo, hi int, finds []find) []find {
	score := d.judge(lo, hi, finds)
	from := len(kept)
	for _, f := range finds {
		c := consents[f.source]
		switch {
		case f.rule == "P06" || f.hold == firm: // no matter of health, or no doubt
		case f.rule == "P08" || f.rule == "P11":
			if score < titleStand {
				continue
			}
		case score < c.stand && f.hold == loose:
			continue
		case score < c.err && f.severity == Error:
			f.severity = Warning
		}
		kept = append(kept, f)
	}
	least := suspicion
	if has(d.explained, d.tokens[lo].sentence) {
		least = explainedSuspicion
	}
	if len(kept) > from || score < least || has(d.general, d.tokens[lo].sentence) {
		return kept
	}
	f := find{rule: d.nameRule(lo, hi), severity: Warning, start: d.tokens[lo].start, end: d.tokens[hi-1].end, suspected: true}
	switch {
	case d.kind == Title:
		f.rule = "P11"
	case d.kind == Attachment:
		f.rule = "P08"
	case f.rule == "P11": // that is for titles
		f.rule = "P01"
	case f.rule == "P02":
		f.group = "L"
	case f.rule == "P05":
		f.group = "P"
	}
	return append(kept, f)
}
