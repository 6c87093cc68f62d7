package anonymise

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// voices says who speaks in a text, or of what, by key or by the last two: a
// section of the sentences. Without a voice the adviser tells.
var voices = map[string]string{
	"vision.employee": "employee", "employeeView": "employee", "employeeReaction": "employee", "expectationsEmployee": "employee",
	"vision.employer": "employer", "employerReaction": "employer", "expectationsEmployer": "employer",
	"rubrics.summary": "rubric", "prognosis": "capacity", "quote": "capacity", "goal.main": "goal", "agreements.text": "agreement",
	"characteristics": "profile", "ambitions": "profile", "preferences": "profile", "motivation": "profile", "socialContext": "profile",
	"functions.reason": "reason", "suitabilityVsCapacity": "reason", "obstacles.description": "obstacle", "bottlenecks.what": "obstacle",
	"purpose": "purpose", "nextStep": "next", "subGoals.text": "aim", "measure": "aim", "activities.goal": "aim", "placements.goal": "aim", "trainings.goal": "aim",
	"job.summary": "tasks", "tasks": "tasks", "labourMarketInfo": "market",
}

// prose gives the stand-in of a free text: neutral sentences of about the same
// length, in as many paragraphs and items of lists.
func (x *cast) prose(s string, at place) string {
	if isNone(s) {
		return s
	}
	voice := voices[at.path(2)]
	if voice == "" {
		voice = voices[at.key()]
	}
	voice = asChecked(voice, s)
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		mark := marker.FindString(line)
		if body := line[len(mark):]; body != "" {
			line = mark + x.passage(body, voice)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// marker is what makes a line an item of a list.
var marker = regexp.MustCompile(`^\s*([-*•+]\s+|[0-9]{1,2}[.)]\s+)?`)

// isNone reports whether a text says that there is nothing to say.
func isNone(s string) bool {
	if len(s) > len("niet van toepassing.") {
		return false
	}
	switch strings.Trim(fold(s), ".") {
	case "geen", "nee", "n.v.t", "nvt", "niet van toepassing", "onbekend", "niet bekend":
		return true
	}
	return false
}

// asChecked chooses sentences that have what the checks look for in a text: a
// figure in the goal, and the WIA in agreements.
func asChecked(voice, s string) string {
	low := strings.ToLower(s)
	switch {
	case voice == "goal" && strings.ContainsFunc(s, unicode.IsDigit):
		return "deadline"
	case voice == "agreement" && slices.ContainsFunc([]string{"wia", "eindevaluatie", "actueel oordeel", "re-integratieverslag"}, func(w string) bool { return strings.Contains(low, w) }):
		return "wia"
	}
	return voice
}

// The lengths, in letters, below which a text is no more than a phrase, and under
// which what is left to fill is left; and up to how many words one more is no harm.
const (
	phraseLength = 28
	littleLength = 24
	fewWords     = 12
)

// What makes one text closer in length than another: slack letters or more. What
// the original says comes last.
const (
	slack  = 6
	farOff = 1 << 20
)

// passage gives sentences in the place of a line of text, no more words than it
// has where it has many.
func (x *cast) passage(body, voice string) string {
	room, words := utf8.RuneCountInString(body), len(strings.Fields(body))
	d := x.die("text", body)
	out := ""
	if voice != "" || room >= phraseLength {
		out = x.sentences(d, cmp.Or(voice, "narrative"), room, words)
	} else {
		out = x.closest(d, sentencesOf()["phrase"], room)
	}
	out = strings.TrimSuffix(out, ".")
	if strings.ContainsRune(".!?:;", rune(body[len(body)-1])) {
		out += "."
	}
	return capital(out, body)
}

// sentences strings sentences together that nearly fill the room. Those that the
// original has are left out, while there are others; so are, in one text, those
// that it has already, until all have been used.
func (x *cast) sentences(d *die, voice string, room, words int) string {
	stock := sentencesOf()[voice]
	var out []string
	var said []string // words of out
	left := room
	for before := -1; before < len(out) && left >= littleLength; {
		before = len(out)
		for _, i := range d.order(len(stock)) {
			s := &stock[i]
			if s.letters > left+littleLength/2 || words > fewWords && len(said)+len(s.words) > words {
				continue
			}
			if tail := said[max(0, len(said)-runLength+1):]; x.repeats(slices.Concat(tail, s.words)) {
				continue
			}
			out, said = append(out, s.text), append(said, s.words...)
			if left -= s.letters + 1; left < littleLength {
				break
			}
		}
	}
	if len(out) == 0 {
		return x.closest(d, stock, room)
	}
	return strings.Join(out, " ")
}

// closest gives of some texts one of about the length that there is room for.
func (x *cast) closest(d *die, stock []sentence, room int) string {
	best, least := "", 0
	for _, i := range d.order(len(stock)) {
		s := &stock[i]
		off := max(s.letters-room, room-s.letters) / slack
		if !x.isOther(s.text) || x.repeats(s.words) {
			off += farOff
		}
		if best == "" || off < least {
			best, least = s.text, off
		}
	}
	return best
}
