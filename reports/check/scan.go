package check

import "spoor2/reports/cases"

// A scan goes through the texts of one case, word by word.
type scan struct {
	c       *cases.Case
	current *passage
	words   []word        // of the current text
	known   *acquaintance // nil until it is asked for
}

// acquainted is what the case knows.
func (s *scan) acquainted() *acquaintance {
	if s.known == nil {
		s.known = acquaint(s.c)
	}
	return s.known
}

// near reports whether word i follows the one before without a pause.
func (s *scan) near(i int) bool { return i > 0 && i < len(s.words) && s.words[i].gap <= spaced }

// same reports whether all these words stand from word i on, without a pause.
func (s *scan) same(i int, all []word) bool {
	if i+len(all) > len(s.words) {
		return false
	}
	for k := range all {
		if s.words[i+k].form != all[k].form || k > 0 && s.words[i+k].gap > spaced {
			return false
		}
	}
	return true
}
