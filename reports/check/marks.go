package check

import (
	"slices"

	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// phaseless reports the activities of no phase, those of the same phase as one: it
// is the phase that is missing. One that another was named after says so itself.
func (p *Pass) phaseless() {
	if len(p.Case.Phases) == 0 || p.phaseTwice() >= 0 {
		return
	}
	seen := map[string]bool{}
	for i, a := range p.Case.Activities {
		if p.phase(a.Phase) || seen[a.Phase] {
			continue
		}
		seen[a.Phase] = true
		var all []string
		for k, other := range p.Case.Activities {
			if other.Phase == a.Phase {
				all = append(all, mark(other.ID, k))
			}
		}
		p.Report(Finding{
			Pointer: at("activities", i, "phase"),
			Message: say("%s %s %s bij geen van de fasen.", dutch.Plural(len(all), "Activiteit", "De activiteiten"), plain(dutch.List(all)), dutch.Plural(len(all), "hoort", "horen")),
			Action:  "Kies het kenmerk van een fase uit het plan, of voeg de fase toe.",
		})
	}
}

func (p *Pass) phase(id string) bool {
	return slices.ContainsFunc(p.Case.Phases, func(x cases.Phase) bool { return x.ID == id })
}

// phaseTwice finds a phase that has the mark of an earlier one, or -1.
func (p *Pass) phaseTwice() int {
	for i, x := range p.Case.Phases {
		if x.ID != "" && slices.ContainsFunc(p.Case.Phases[:i], func(other cases.Phase) bool { return other.ID == x.ID }) {
			return i
		}
	}
	return -1
}

// activityTwice likewise.
func (p *Pass) activityTwice() int {
	for i, x := range p.Case.Activities {
		if x.ID != "" && p.activity(x.ID) < i {
			return i
		}
	}
	return -1
}

// namedTwice reports marks that two phases or two activities have: what refers to
// them, refers to nobody knows which.
func (p *Pass) namedTwice() {
	f := Finding{Reports: "TVE", Action: "Geef elke fase en elke activiteit een eigen kenmerk."}
	if i := p.phaseTwice(); i >= 0 {
		f.Pointer, f.Message = at("phases", i, "id"), say("Kenmerk %s hoort bij twee fasen.", mark(p.Case.Phases[i].ID, i))
		p.Report(f)
	}
	if i := p.activityTwice(); i >= 0 {
		f.Pointer, f.Message = at("activities", i, "id"), say("Kenmerk %s hoort bij twee activiteiten.", mark(p.Case.Activities[i].ID, i))
		p.Report(f)
	}
}
