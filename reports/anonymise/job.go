package anonymise

import (
	"slices"
	"strings"
	"unicode"

	"spoor2/reports/cases"
)

// The checks compare jobs by their words: whether somebody applied for work that
// is in the search profile, and whether what the labour expert advised is in it.
// So jobs that resemble each other get stand-ins that do: of one family, that is,
// of one line of the stock.

// An anchor is a job to which others are compared.
type anchor struct {
	words  []string
	name   string
	sector bool
}

// anchor takes in the jobs, exclusions and sectors of the search profile.
func (x *cast) anchor(c *cases.Case) {
	p := c.SearchProfile
	for _, f := range p.Functions {
		x.anchors = append(x.anchors, anchor{words: keywords(f.Title), name: f.Title})
	}
	for _, e := range p.Exclusions {
		x.anchors = append(x.anchors, anchor{words: keywords(e.What), name: e.What})
	}
	for _, s := range p.Sectors {
		x.anchors = append(x.anchors, anchor{words: keywords(s), name: s, sector: true})
	}
}

// likeJob is the anchor that a job resembles; one without a word to go by
// resembles the first. Without any it is an anchor by itself.
func (x *cast) likeJob(job string) anchor {
	words := keywords(job)
	for _, a := range x.anchors {
		if fold(a.name) == fold(job) {
			return a
		}
	}
	for _, a := range x.anchors {
		if len(words) == 0 || resemble(words, a.words) {
			return a
		}
	}
	return anchor{words: words, name: job}
}

// job gives the stand-in of a job, or of a field of work: one of the posts, by
// whose words no two jobs are thought to be alike, in a family.
func (x *cast) job(original string) string {
	like := x.likeJob(original)
	if like.sector {
		return capital("medewerker "+x.sector(like.name), original)
	}
	base, extras, _ := strings.Cut(stockOf()["jobs"][x.family(like)], ": ")
	extra := append(strings.Fields(extras), "")
	s := x.part("job", original, x.isOther, func(d *die) string {
		s := d.of(stockOf()["posts"]) + " " + base
		if more := d.of(extra); more != "" {
			s += " en " + more
		}
		return s
	})
	return capital(s, original)
}

// family is which line of the stock stands in for a job and what is like it. No
// word of it is a word of the original, or part of one, while there are enough.
func (x *cast) family(like anchor) int {
	id := fold(like.name)
	if n, ok := x.families[id]; ok {
		return n
	}
	jobs := stockOf()["jobs"]
	order := x.die("family", id).order(len(jobs))
	n := order[0]
	for _, i := range order {
		if !x.playsAlready(i) && !x.hasPartOf(jobs[i]) {
			n = i
			break
		}
	}
	x.families[id] = n
	return n
}

func (x *cast) playsAlready(family int) bool {
	for _, n := range x.families {
		if n == family {
			return true
		}
	}
	return false
}

func (x *cast) hasPartOf(line string) bool {
	return slices.ContainsFunc(wordsOf(line), func(w string) bool { return strings.Contains(x.everything, w) })
}

// sector gives the stand-in of a sector.
func (x *cast) sector(original string) string { return x.pick("sectors", original) }

// everyday are words of jobs that tell nothing of the work.
var everyday = []string{
	"medewerker", "medewerkster", "functie", "werk", "werkzaamheden", "eigen", "assistent", "hulp", "algemeen", "algemene", "senior", "junior", "tempo", "niveau",
}

// keywords are the words of a job that tell something of the work.
func keywords(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.DeleteFunc(words, func(w string) bool { return len(w) < 4 || slices.Contains(everyday, w) })
}

// resemble reports whether any word of a is alike to one of b: it begins as that
// does, for more than half of it, or is part of it but for its ending.
func resemble(a, b []string) bool {
	return slices.ContainsFunc(a, func(v string) bool {
		return slices.ContainsFunc(b, func(w string) bool { return alike(v, w) })
	})
}

func alike(v, w string) bool {
	if len(v) > len(w) {
		v, w = w, v
	}
	same := 0
	for same < len(v) && v[same] == w[same] {
		same++
	}
	return same >= 5 && 2*same > len(w) || len(v) >= 5 && strings.Contains(w, stem(v))
}

// stem cuts off an ending, of words that are long enough to keep some meaning.
func stem(w string) string {
	for _, ending := range []string{"medewerkster", "medewerker", "werkzaamheden", "functie", "werk"} {
		if rest, ok := strings.CutSuffix(w, ending); ok && len(rest) >= 5 {
			return rest
		}
	}
	return w[:max(5, len(w)-3)]
}
