package check

import (
	"slices"
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

// futureFacts reports what is recorded as done on a day that is still to come. No
// rule counts it as done, and no report tells it. What may be planned, such as a
// step of the employer, is only asked about.
func futureFacts(p *Pass) {
	limit := p.answered()
	judge := func(d calendar.Date, what, pointer string, like Finding) {
		if d.After(limit) {
			like.Pointer, like.Seen, like.Expected = pointer, d.String(), limit.String()
			like.Message = say("%s van %s ligt na %s; vastgelegd kan alleen worden wat is gebeurd.", what, day(d), day(limit))
			p.Report(like)
		}
	}
	c := p.Case
	plan, all, asked := Finding{Reports: "T"}, Finding{Reports: "TVE"}, Finding{Reports: "TVE", Severity: Warning}
	judge(c.Trajectory.OrderDate, "De opdracht", "/trajectory/orderDate", plan)
	judge(c.Trajectory.RegistrationDate, "De aanmelding", "/trajectory/registrationDate", plan)
	judge(c.LegalExplanation.ExplainedOn, "De uitleg van de wettelijke kaders", "/legalExplanation/explainedOn", plan)
	judge(c.Privacy.EmployeeInformedOn, "De informatie over gegevens", "/privacy/employeeInformedOn", all)
	judge(c.SearchProfile.UpdatedOn, "Het zoekprofiel", "/searchProfile/updatedOn", all)
	judge(c.Capacity.ConfirmedUnchangedOn, "De bevestiging van de belastbaarheid", "/capacity/confirmedUnchangedOn", all)
	judge(c.LabourExpertReport.Date, "Het arbeidsdeskundig rapport", "/labourExpertReport/date", plan)
	judge(c.Track2Exception.DecidedOn, "De uitzondering", "/track2Exception/decidedOn", plan)
	judge(c.Outcome.EmployerAgreedOn, "Het akkoord van de werkgever", "/outcome/employerAgreedOn", Finding{Reports: "E"})
	if !p.meetingPlanned() {
		judge(c.ThreeWayMeeting.Date, "Het driegesprek", "/threeWayMeeting/date", Finding{Reports: "T", Severity: Warning, Action: "Controleer de datum; is het driegesprek nog gepland, zet het dan bij de rapportagemomenten."})
	}
	for i, x := range c.PersonProfile.TestResults {
		if x.Date.After(limit) {
			judge(x.Date, say("Testresultaat %d", i+1), at("personProfile", "testResults", i, "date"), plan)
		}
	}
	for i, x := range c.Trainings {
		if x.ApprovedOn.After(limit) {
			judge(x.ApprovedOn, say("De goedkeuring van scholing %d", i+1), at("trainings", i, "approvedOn"), all)
		}
	}
	for i, x := range c.Sickness.Spells {
		if x.To.After(limit) {
			judge(x.To, say("Het einde van verzuimperiode %d", i+1), at("sickness", "spells", i, "to"), Finding{Reports: "TVE", Severity: Warning, Action: "Laat het einde leeg zolang het verzuim duurt."})
		}
	}
	for i, x := range c.Milestones {
		if !x.Date.After(limit) || x.Kind == cases.RecoveryReport && c.Outcome.Kind == cases.FullRecovery {
			continue // of recovery F05 asks for it
		}
		judge(x.Date, "De mijlpaal "+x.Kind.String(), at(milestones, i, "date"), asked)
	}
	for i, x := range c.Attachments {
		if x.Date.After(limit) {
			judge(x.Date, say("Bijlage %d", i+1), at("attachments", i, "date"), asked)
		}
	}
	p.futureInReports(limit, judge)
}

// futureInReports does so for what stands with the reports. Within the days that
// there are to sign, the case may be looked at as it was before.
func (p *Pass) futureInReports(limit calendar.Date, judge func(calendar.Date, string, string, Finding)) {
	for i, d := range p.Case.Documents {
		for j, s := range d.SentTo {
			if s.Date.After(limit) && p.known(d.Date) && s.Date.After(d.Date.AddDays(p.Settings.SignatureDays)) {
				judge(s.Date, "De verzending aan de "+s.Role.String(), at("documents", i, "sentTo", j, "date"), Finding{Reports: letter(d.Type), Number: d.Number, Severity: Warning})
			}
		}
	}
	for _, r := range p.progress {
		of, like := " in voortgangsrapportage "+strconv.Itoa(r.Number), Finding{Reports: "V", Number: r.Number}
		judge(r.CapacityChange.Date, "De opgave over de belastbaarheid"+of, at("reports", r.index, "capacityChange", "date"), like)
		for j, x := range r.Absences {
			judge(x.Date, say("Afwezigheid %d", j+1)+of, at("reports", r.index, "absences", j, "date"), like)
		}
		like.Severity = Warning
		for j, x := range r.Adjustments {
			judge(x.Date, say("Bijstelling %d", j+1)+of, at("reports", r.index, "adjustments", j, "date"), like)
		}
	}
	for i, x := range p.Case.Cooperation {
		judge(x.Date, say("Opmerking %d over medewerking", i+1), at("cooperation", i, "date"), Finding{Number: p.reportOn(x.Date)})
	}
}

// meetingPlanned reports whether a three-way meeting is among the moments to come.
func (p *Pass) meetingPlanned() bool {
	return slices.ContainsFunc(p.Case.ReportPlan, func(x cases.PlannedMoment) bool {
		return x.Kind == cases.ThreeWayMoment && x.Date.After(p.AsOf)
	})
}

// toCome reports whether a step of that kind is recorded for a day that is still to
// come: D21 says so, and its own rule need not.
func (p *Pass) toCome(kind cases.MilestoneKind) bool {
	return slices.ContainsFunc(p.Case.Milestones, func(m cases.Milestone) bool { return m.Kind == kind && m.Date.After(p.answered()) })
}

// notYet reports whether there is no day, or one that the report being made cannot
// tell. Of a day that is still to come when the whole case is judged D21 speaks.
func (p *Pass) notYet(d calendar.Date) bool { return d.IsZero() || p.Making != nil && d.After(p.AsOf) }
