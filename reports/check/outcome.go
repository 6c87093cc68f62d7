package check

import (
	"slices"

	"spoor2/reports/cases"
)

// How the trajectory ended.
var outcomeRules = []Rule{
	{
		ID: "F05", Severity: Error, Reports: "E",
		Ask:      "De reden van het einde past bij de feiten in het dossier.",
		Why:      "De reden van het einde is het eerste wat UWV leest; spreekt het dossier haar tegen, dan valt het verslag om.",
		Action:   "Herstel de reden van het einde, of vul het ontbrekende feit aan.",
		Citation: act("art. 7:658a lid 1 BW en art. 23 lid 1 WIA"), Check: reasonFits,
	},
	{
		ID: "F06", Severity: Warning, Reports: "VE",
		Ask:      "Een traject met een bevredigend resultaat wordt afgesloten.",
		Why:      "Bij structureel werk met een loonwaarde van 65 procent of meer is het doel bereikt.",
		Action:   "Sluit het traject af, of leg vast waarom het doorloopt.",
		Citation: framework("§ 3"), Check: stillOpen,
	},
	{
		ID: "F07", Severity: Warning, Reports: "E",
		Ask:      "Eindigt het traject eerder dan gepland zonder plaatsing, dan is de werkgever akkoord en staat er waarom.",
		Why:      "Zolang het dienstverband duurt, loopt de plicht tot spoor 2 door.",
		Action:   "Vraag de werkgever om akkoord en leg de datum vast.",
		Citation: act("art. 7:658a lid 1 BW"), Check: endedEarly,
	},
	{
		ID: "F08", Severity: Error, Reports: "V",
		Ask:      "Na het einde van het traject wordt geen voortgangsrapportage meer gemaakt.",
		Why:      "Wat na het einde gebeurt, hoort in de eindrapportage.",
		Action:   "Herstel de datum van de rapportage, of die van het einde.",
		Citation: house("na het einde volgt de eindrapportage"), Check: reportAfterEnd,
	},
	{
		ID: "F09", Severity: Info, Reports: "E",
		Ask:      "Bij een plaatsing is nazorg gepland.",
		Why:      "In de eerste maanden blijkt of het werk past.",
		Action:   "Spreek nazorg af en leg de periode vast.",
		Citation: trade("nazorg na plaatsing"), Check: aftercarePlanned,
	},
	{
		ID: "F10", Severity: Error, Reports: "TVE",
		Ask:      "Uren en loonwaarde zijn getallen die kunnen.",
		Why:      "Een vergissing in een getal werkt door in alle tellingen en figuren.",
		Action:   "Controleer het getal.",
		Citation: house("loonwaarde 0 tot en met 100 procent, hooguit 60 uur per week"), Check: plausible,
	},
}

// needsPlacement reports whether that reason cannot be without a placement.
func needsPlacement(k cases.OutcomeKind) bool {
	switch k {
	case cases.PlacedStructural, cases.PlacedTemporary, cases.PlacedOwnEmployer, cases.BecameSelfEmployed:
		return true
	}
	return false
}

func reasonFits(p *Pass) {
	o, end := p.Case.Outcome, p.Case.Trajectory.ActualEndDate
	if o.Kind == "" || !p.ended() && !p.asksEnd() {
		return
	}
	f := Finding{Pointer: "/outcome/kind", Seen: string(o.Kind)}
	switch o.Kind {
	case cases.WaitingPeriodEnded:
		if p.Waiting.IsZero() || end.IsZero() || !end.Before(p.Waiting.End) {
			return
		}
		f.Seen, f.Expected = end.String(), p.Waiting.End.String()
		f.Message = say("De reden van het einde is het einde van de wachttijd, maar die duurt t/m %s en het traject eindigde op %s.", day(p.Waiting.End), day(end))
	case cases.FullRecovery:
		start := p.Case.Trajectory.StartDate
		if k := p.lastStep(cases.RecoveryReport); k >= 0 {
			date := p.Case.Milestones[k].Date
			if !date.Before(start) {
				return
			}
			f.Pointer, f.Seen, f.Expected = at(milestones, k, "date"), date.String(), start.String()
			f.Message = say("De reden van het einde is volledig herstel, maar de hersteldmelding is van %s, vóór de start van het traject op %s.", day(date), day(start))
			f.Action = "Vul bij de mijlpalen de hersteldmelding in waarmee het traject eindigde, of herstel de reden van het einde."
			break
		}
		f.Message = "De reden van het einde is volledig herstel, maar een hersteldmelding staat niet bij de mijlpalen."
		if i := slices.IndexFunc(p.Case.Milestones, func(m cases.Milestone) bool { return m.Kind == cases.RecoveryReport && !m.Date.IsZero() }); i >= 0 {
			date := p.Case.Milestones[i].Date
			f.Pointer, f.Seen, f.Expected = at(milestones, i, "date"), date.String(), p.AsOf.String()
			f.Message = say("De reden van het einde is volledig herstel, maar de hersteldmelding is van %s, na %s.", day(date), day(p.AsOf))
			f.Action = "Controleer de datum van de hersteldmelding."
		}
	case cases.ContractEnded:
		p.contractFits(f)
		return
	case cases.RetirementAOW:
		p.pensionFits(f)
		return
	default:
		p.placed(f)
		return
	}
	p.Report(f)
}

func (p *Pass) contractFits(f Finding) {
	contract, end := p.Case.Job.ContractEnd, p.Case.Trajectory.ActualEndDate
	switch {
	case contract.IsZero():
		f.Pointer, f.Message = "/job/contractEnd", "De reden van het einde is het einde van het dienstverband; de einddatum daarvan ontbreekt."
	case !end.IsZero() && contract.After(end):
		f.Message = say("De reden van het einde is het einde van het dienstverband, maar dat duurde t/m %s, langer dan het traject.", day(contract))
	case contract.Before(p.Case.Trajectory.StartDate):
		f.Message = say("De reden van het einde is het einde van het dienstverband, maar dat eindigde al op %s, vóór de start van het traject.", day(contract))
	default:
		return
	}
	f.Expected = contract.String()
	p.Report(f)
}

// pensionFits allows a month, in which work is handed over, and the exception for
// who reaches that age within a year of the waiting period.
func (p *Pass) pensionFits(f Finding) {
	pension, end := p.Case.Employee.StatePensionDate, p.Case.Trajectory.ActualEndDate
	switch {
	case pension.IsZero():
		f.Pointer, f.Message = "/employee/statePensionDate", "De reden van het einde vraagt om de AOW-datum; die ontbreekt."
	case end.IsZero() || !pension.After(end.AddMonths(1)):
		return
	case p.Case.Track2Exception.Ground == "aow_binnen_jaar" && p.groundLacks(p.Case.Track2Exception) == "":
		return
	default:
		f.Message = "De reden van het einde is de AOW-leeftijd, maar de AOW-datum ligt meer dan een maand na het einde van het traject."
	}
	p.Report(f)
}

// placed judges the reasons that say there is work.
func (p *Pass) placed(f Finding) {
	o := p.Case.Outcome
	if !needsPlacement(o.Kind) {
		return
	}
	i := p.placement(o.PlacementRef)
	switch {
	case i < 0:
		f.Pointer = "/outcome/placementRef"
		f.Message = say("De reden van het einde is %s, maar er is geen plaatsing waarnaar zij verwijst.", o.Kind)
	case o.Kind == cases.PlacedStructural && p.Case.Placements[i].Structural.IsNo():
		f.Message = say("De reden van het einde is %s, maar plaatsing %s is niet structureel.", o.Kind, mark(o.PlacementRef, i))
	default:
		if f.Message = p.otherThan(o.Kind, i); f.Message == "" {
			return
		}
		f.Action = "Herstel de reden van het einde, of kies de plaatsing waar het om gaat."
	}
	p.Report(f)
}

// otherThan says how placement i is not what a reason of the end says it is.
func (p *Pass) otherThan(reason cases.OutcomeKind, i int) string {
	x, name := p.Case.Placements[i], mark(p.Case.Placements[i].ID, i)
	told := p.AsOf // as the end report told it
	if k := p.document(cases.End, isFinal); k >= 0 {
		told = p.Case.Documents[k].Date
	}
	own := sameEmployer(x.Employer, p.Case.Employer.Name)
	perhaps := shortenedEmployer(x.Employer, p.Case.Employer.Name)
	switch {
	case x.Kind == cases.WorkExperience || x.Kind == cases.Trial || x.Kind == cases.Internship || x.Kind == "vrijwilligerswerk":
		return say("De reden van het einde is %s, maar plaatsing %s is een %s.", reason, name, x.Kind)
	case x.Paid.IsNo() && reason != cases.BecameSelfEmployed:
		return say("De reden van het einde is %s, maar plaatsing %s is onbetaald.", reason, name)
	case !x.To.IsZero() && !x.To.Before(x.From) && x.To.Before(told) && (reason != cases.PlacedTemporary || x.To.Before(p.Case.Trajectory.ActualEndDate)):
		return say("De reden van het einde is %s, maar plaatsing %s eindigde al op %s.", reason, name, day(x.To))
	case reason == cases.BecameSelfEmployed && x.Kind != "" && x.Kind != "zelfstandig":
		return say("De reden van het einde is %s, maar plaatsing %s is een %s.", reason, name, x.Kind)
	case reason == cases.PlacedOwnEmployer && !blank(x.Employer) && !own && !perhaps:
		return say("De reden van het einde is %s, maar plaatsing %s is bij een andere werkgever.", reason, name)
	case (reason == cases.PlacedStructural || reason == cases.PlacedTemporary) && own:
		return say("De reden van het einde is %s, maar plaatsing %s is bij de eigen werkgever.", reason, name)
	}
	return ""
}

func stillOpen(p *Pass) {
	if p.ended() || p.asksEnd() {
		return
	}
	for i, x := range p.Case.Placements {
		if x.Structural.IsYes() && p.known(x.From) && x.WageValuePct.Hundredths >= int64(p.Settings.WageValuePercent)*100 {
			p.Report(Finding{
				Pointer: "/trajectory/actualEndDate", Seen: x.WageValuePct.Number(), Expected: say("%d", p.Settings.WageValuePercent),
				Message: say("Plaatsing %s is sinds %s structureel werk met een loonwaarde van %s procent; het traject is nog open.", mark(x.ID, i), day(x.From), x.WageValuePct),
			})
			return
		}
	}
}

// ownCourse are the reasons that end a trajectory of themselves.
var ownCourse = []cases.OutcomeKind{cases.WaitingPeriodEnded, cases.FullRecovery, cases.ContractEnded, cases.RetirementAOW, cases.Deceased, cases.SecondmentContinues}

func endedEarly(p *Pass) {
	t, o := p.Case.Trajectory, p.Case.Outcome
	if !p.ended() || !t.ActualEndDate.Before(t.PlannedEndDate) || o.Kind == "" || needsPlacement(o.Kind) || slices.Contains(ownCourse, o.Kind) {
		return
	}
	if p.known(o.EmployerAgreedOn) || o.EmployerAgreedOn.After(p.answered()) {
		return // of a day that is still to come D21 speaks
	}
	p.Report(Finding{
		Pointer: "/outcome/employerAgreedOn", Expected: t.PlannedEndDate.String(),
		Message: say("Het traject eindigde op %s zonder plaatsing, vóór het geplande einde op %s; akkoord van de werkgever is niet vastgelegd.", day(t.ActualEndDate), day(t.PlannedEndDate)),
	})
}

func reportAfterEnd(p *Pass) {
	end := p.Case.Trajectory.ActualEndDate
	if !p.ended() {
		return
	}
	p.each(func(r progress, report func(Finding)) {
		if limit := end.AddDays(p.Settings.ReportAfterEnd); r.date.After(limit) {
			report(Finding{
				Pointer: at("reports", r.index, "date"), Seen: r.date.String(), Expected: limit.String(),
				Message: say("Voortgangsrapportage %d is van %s, na het einde van het traject op %s.", r.Number, day(r.date), day(end)),
			})
		}
	})
}

func aftercarePlanned(p *Pass) {
	if o := p.Case.Outcome; p.asksEnd() && needsPlacement(o.Kind) && p.placement(o.PlacementRef) >= 0 && o.Aftercare.From.IsZero() && o.Aftercare.To.IsZero() {
		p.Report(Finding{Pointer: "/outcome/aftercare", Message: "Er is een plaatsing, en geen nazorg vastgelegd."})
	}
}

func plausible(p *Pass) {
	c := p.Case
	hours := func(d cases.Decimal, reports, pointer string) {
		if d.Hundredths < 0 || d.Hundredths > int64(p.Settings.HoursPerWeek)*100 {
			p.Report(Finding{
				Pointer: pointer, Seen: d.Number(), Expected: say("0-%d", p.Settings.HoursPerWeek), Reports: reports,
				Message: say("Er staat %s uur per week; verwacht wordt 0 t/m %d.", d, p.Settings.HoursPerWeek),
			})
		}
	}
	hours(c.Job.HoursPerWeek, "TVE", "/job/hoursPerWeek")
	hours(c.Capacity.HoursPerWeek, "TV", "/capacity/hoursPerWeek")
	hours(c.Track1.HoursPerWeek, "TV", "/track1/hoursPerWeek")
	hours(c.PersonProfile.Availability.HoursPerWeek, "T", "/personProfile/availability/hoursPerWeek")
	hours(c.SearchProfile.HoursPerWeek, "TE", "/searchProfile/hoursPerWeek")
	hours(c.Commitment.HoursPerWeek, "TV", "/commitment/hoursPerWeek")
	for _, r := range p.progress {
		hours(r.Track1.HoursPerWeek, "V", at("reports", r.index, "track1", "hoursPerWeek"))
	}
	p.hoursFit()
	for i, x := range c.Placements {
		about := "VE"
		if end := c.Trajectory.ActualEndDate; !end.IsZero() && x.From.After(end) {
			about = "E" // no progress report tells of it
		}
		hours(x.HoursPerWeek, about, at("placements", i, "hoursPerWeek"))
		if w := x.WageValuePct; w.Hundredths < 0 || w.Hundredths > 10000 {
			p.Report(Finding{
				Pointer: at("placements", i, "wageValuePct"), Seen: w.Number(), Expected: "0-100", Reports: about,
				Message: say("Bij plaatsing %s staat een loonwaarde van %s procent; verwacht wordt 0 t/m 100.", mark(x.ID, i), w),
			})
		}
	}
}
