package check

import (
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// turned reports periods that end before they begin, of what no other rule
// asks that of. Phases are for F01, activities for C16, aftercare for
// D28 and illness for D25.
func turned(p *Pass) {
	backwards := func(from, to calendar.Date) bool { return !from.IsZero() && !to.IsZero() && to.Before(from) }
	report := func(what string, from, to calendar.Date, pointer string) {
		like := Finding{Number: p.reportOn(to)}
		like.Pointer, like.Seen, like.Expected = pointer, to.String(), from.String()
		like.Message = say("%s eindigt op %s, vóór het begin op %s.", what, day(to), day(from))
		like.Action = "Controleer de twee data; misschien zijn zij verwisseld."
		p.Report(like)
	}
	for i, x := range p.Case.Placements {
		if backwards(x.From, x.To) {
			report("Plaatsing "+mark(x.ID, i), x.From, x.To, at("placements", i, "to"))
		}
	}
	for i, x := range p.Case.Trainings {
		if backwards(x.From, x.To) {
			report(say("Scholing %d", i+1), x.From, x.To, at("trainings", i, "to"))
		}
	}
	for i, x := range p.Case.PersonProfile.WorkExperience {
		if x.From.IsZero() || x.To.IsZero() || x.To.ISO() >= x.From.ISO() {
			continue
		}
		p.Report(Finding{
			Reports: "T", Pointer: at("personProfile", "workExperience", i, "to"), Seen: x.To.ISO(), Expected: x.From.ISO(),
			Message: say("Werkervaring %d eindigt in %s, vóór het begin in %s.", i+1, month(x.To), month(x.From)),
			Action:  "Controleer de twee maanden; misschien zijn zij verwisseld.",
		})
	}
}

func month(m cases.Month) string { return say("%s %d", dutch.Month(time.Month(m.Month)), m.Year) }
