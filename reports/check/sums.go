package check

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// reportedHours compares each activity with what the progress reports say of it,
// when all of them are there.
func reportedHours(p *Pass) {
	if p.activityTwice() >= 0 || len(p.progress) == 0 || len(p.progress) < len(p.Case.Reports) || p.Making != nil && p.Making.Type != cases.End {
		return
	}
	for i, a := range p.Case.Activities {
		sum, complete := p.reported(a)
		switch {
		case sum.IsZero() || p.overfull(a, sum): // F10 says of the last what cannot be
		case a.Status == cases.NotDone && sum.Hundredths > 0:
			p.Report(Finding{
				Pointer: at("activities", i, "status"), Seen: string(a.Status), Expected: string(cases.Done),
				Message: say("Activiteit %s heeft de stand niet uitgevoerd, en in de voortgangsrapportages zijn er %s aan besteed.", mark(a.ID, i), hours(sum)),
			})
		case a.HoursDone.IsZero():
		case sum.Hundredths > a.HoursDone.Hundredths, sum.Hundredths < a.HoursDone.Hundredths && complete && p.told(a):
			p.Report(Finding{
				Pointer: at("activities", i, "hoursDone"), Seen: a.HoursDone.Number(), Expected: sum.Number(),
				Message: say("Activiteit %s telt %s; in de voortgangsrapportages zijn dat er samen %s.", mark(a.ID, i), hours(a.HoursDone), sum),
			})
		}
	}
}

// reported adds up the hours of an activity in all reports. It is complete when
// each report in whose period the activity runs tells of them.
func (p *Pass) reported(a cases.Activity) (sum cases.Decimal, complete bool) {
	complete = true
	for _, r := range p.progress {
		lacks := runs(a, p.ownFrom(r), r.PeriodTo)
		for _, line := range r.Activities {
			if line.Activity == a.ID {
				sum, lacks = sum.Add(line.Hours), line.Hours.IsZero()
			}
		}
		complete = complete && !lacks
	}
	return sum, complete
}

// told reports whether the progress reports tell of all days of an activity.
func (p *Pass) told(a cases.Activity) bool {
	var from, to calendar.Date
	for _, r := range p.progress {
		from, to = first(from, r.PeriodFrom), later(to, r.PeriodTo)
	}
	return !a.From.IsZero() && !a.To.IsZero() && !a.From.Before(from) && !a.To.After(to)
}
