package check

import (
	"slices"

	"spoor2/reports/cases"
)

// undated reports what was recorded without a day, which no report will tell: a
// report tells what happened in its period. Of an application A05 asks for it.
func undated(p *Pass) {
	report := func(what string, i int, pointer string) {
		p.Report(Finding{
			Pointer: pointer, Number: p.last, Message: say(what, i+1) + " heeft geen datum en komt zo in geen enkel verslag.", Action: "Vul de datum in.",
		})
	}
	for i, x := range p.Case.Contacts {
		if x.Date.IsZero() {
			report("Contact %d", i, at("contacts", i, "date"))
		}
	}
	for i, x := range p.Case.EmployerContacts {
		if x.Date.IsZero() {
			report("Contact %d met een werkgever", i, at("employerContacts", i, "date"))
		}
	}
	for i, x := range p.Case.Vacancies {
		if x.FoundOn.IsZero() {
			report("Vacature %d", i, at("vacancies", i, "foundOn"))
		}
	}
	for i, x := range p.Case.Cooperation {
		if x.Date.IsZero() {
			report("Opmerking %d over medewerking", i, at("cooperation", i, "date"))
		}
	}
	for i, m := range p.Case.Milestones {
		if !m.Date.IsZero() || hasTerm(m.Kind) {
			continue
		}
		p.Report(Finding{
			Severity: Info, Reports: "TVE", Pointer: at(milestones, i, "date"), Message: "De mijlpaal " + m.Kind.String() + " heeft geen datum en komt zo in geen enkel verslag.",
			Action: "Vul de datum in, of haal de regel weg zolang de stap niet is gezet.",
		})
	}
}

// hasTerm reports whether another rule asks for the day of a step.
func hasTerm(k cases.MilestoneKind) bool {
	switch k {
	case cases.ProblemAnalysis, cases.ActionPlan, cases.Week42Notification, cases.FirstYearEvaluation, cases.PlanAdjustment:
		return true
	}
	return false
}

// goalsTold judges whether reports tell of sub-goals that there are: each that is
// not, once.
func goalsTold(p *Pass) {
	goals := p.Case.Goal.SubGoals
	if len(goals) == 0 || slices.ContainsFunc(goals, func(g cases.SubGoal) bool {
		return number(goals, func(x *cases.SubGoal) bool { return x.ID == g.ID }) > 1
	}) {
		return // C15 says so
	}
	found := map[string]*Finding{}
	var order []string
	for _, r := range p.progress {
		for j, line := range r.GoalProgress {
			if slices.ContainsFunc(goals, func(g cases.SubGoal) bool { return g.ID == line.Goal }) || p.Making != nil && r.Number != p.Making.Number {
				continue
			}
			if f := found[line.Goal]; f != nil {
				f.Number = 0
				continue
			}
			order = append(order, line.Goal)
			found[line.Goal] = &Finding{
				Reports: "V", Number: r.Number, Pointer: at("reports", r.index, "goalProgress", j, "goal"),
				Message: "Deze regel noemt een subdoel dat niet in het plan staat, en wordt niet afgedrukt.",
				Action:  "Kies het kenmerk van een subdoel uit het plan, of voeg het subdoel toe.",
			}
		}
	}
	for _, id := range order {
		p.Report(*found[id])
	}
}
