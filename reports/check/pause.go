package check

import "spoor2/reports/calendar"

// An interruption of the illness, by recovery or by a leave, is no time in which
// spoor 2 runs: nobody is asked to talk, to apply or to spend hours then. Of which
// kind it is, no finding tells.

// running is the number of days of a stretch that lie in no interruption.
func (p *Pass) running(s calendar.Spell) int {
	n := s.To.Sub(s.From) + 1
	for _, pause := range p.Waiting.Pauses {
		from, to := later(s.From, pause.From), first(s.To, pause.To)
		n -= max(0, to.Sub(from)+1)
	}
	return max(n, 0)
}

// paused reports whether an interruption leaves so little of a stretch that less
// was to be expected in it than in a month without a contact.
func (p *Pass) paused(s calendar.Spell) bool {
	n := p.running(s)
	return n <= p.Settings.SilentDays && n <= s.To.Sub(s.From)
}
