package check

import (
	"slices"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// How much was done. Few applications can be right when the reason is told.
var effortRules = []Rule{
	{
		ID: "A01", Severity: Warning, Reports: "VE",
		Ask:      "Er gaan geen dertig dagen voorbij zonder contact of activiteit.",
		Why:      "Een stille maand is het eerste wat opvalt bij de vraag of de werkgever de vinger aan de pols hield.",
		Action:   "Vul aan wat er in die tijd is gebeurd, of leg de reden van de stilte vast.",
		Citation: limited(framework("§ 9")), Check: silence,
	},
	{
		ID: "A02", Severity: Warning, Reports: "V",
		Ask:      "In de arbeidsmarktfase wordt gemiddeld één keer per week gesolliciteerd.",
		Why:      "Minder kan goed zijn, als is vastgelegd waarom (ECLI:NL:CRVB:2017:2860).",
		Action:   "Licht in de rapportage toe waarom minder is gesolliciteerd, of vul het log aan.",
		Citation: trade("een tot drie sollicitaties per week"), Check: fewApplications,
	},
	{
		ID: "A03", Severity: Error, Reports: "V",
		Ask:      "In een hele periode in de arbeidsmarktfase is gesolliciteerd, of er staat waarom niet.",
		Why:      "Niet solliciteren zonder uitleg is het ontbreken van de inspanning die UWV toetst.",
		Action:   "Vul het log aan, of licht in de rapportage toe waarom niet is gesolliciteerd.",
		Citation: framework("§ 9"), Check: noApplications,
	},
	{
		ID: "A09", Severity: Warning, Reports: "T",
		Ask:      "Het traject bestaat uit meer dan één soort activiteit.",
		Why:      "De Werkwijzer vraagt een samenhangende reeks activiteiten; alleen gesprekken volstaat zelden.",
		Action:   "Voeg passende activiteiten toe, of leg vast waarom deze volstaat.",
		Citation: workGuide("§ 4.3"), Check: oneKind,
	},
	{
		ID: "A10", Severity: Error, Reports: "V",
		Ask:      "Van elke geplande activiteit is na haar periode vastgelegd wat ervan kwam.",
		Why:      "Een module die in het plan staat en daarna nergens meer, lijkt niet uitgevoerd.",
		Action:   "Vul stand en uren van de activiteit in, of de reden waarom zij niet doorging.",
		Citation: trade("gepland en uitgevoerd per activiteit"), Check: nothingRecorded,
	},
	{
		ID: "A12", Severity: Warning, Reports: "V",
		Ask:      "In een periode is ten minste de helft van de afgesproken uren besteed, of er staat waarom niet.",
		Why:      "Achterblijvende inzet vraagt een verklaring, en zo nodig een bijstelling.",
		Action:   "Licht in de rapportage toe waarom de inzet achterbleef.",
		Citation: house("de helft van de afgesproken uren"), Check: hoursBehind,
	},
}

// silence looks for days on which something was done. Planned activities are a
// plan, and do not count; a placement or a course does while it runs.
func silence(p *Pass) {
	t := p.Case.Trajectory
	if t.StartDate.IsZero() || !p.asksAny() {
		return
	}
	spells := append(p.busy(), calendar.Spell{From: p.through().AddDays(1), To: p.through().AddDays(1)})
	slices.SortFunc(spells, func(a, b calendar.Spell) int { return a.From.Compare(b.From) })
	last := t.StartDate
	worst, n := calendar.Spell{}, 0
	for _, s := range spells {
		if s.From.After(p.through()) {
			s.From = p.through().AddDays(1)
		}
		gap := s.From.Sub(last) - 1
		if gap > p.Settings.SilentDays && !p.explained(last, s.From) {
			if n++; worst.From.IsZero() || gap > worst.To.Sub(worst.From)+1 {
				worst = calendar.Spell{From: last.AddDays(1), To: s.From.AddDays(-1)}
			}
		}
		if end := s.To; end.After(last) {
			last = end
		}
	}
	if n == 0 {
		return
	}
	f := Finding{Pointer: "/contacts", Seen: days(worst.To.Sub(worst.From) + 1), Expected: days(p.Settings.SilentDays), Number: p.reportOn(worst.To)}
	f.Message = say("Van %s is %s lang niets vastgelegd.", span(worst.From, worst.To), days(worst.To.Sub(worst.From)+1))
	if n > 1 {
		f.Message = say("Van %s is %s lang niets vastgelegd; zo zijn er %s.", span(worst.From, worst.To), days(worst.To.Sub(worst.From)+1), count(n, "stille periode", "stille perioden"))
	}
	p.Report(f)
}

// busy are the days on which something is recorded, or nothing had to be.
func (p *Pass) busy() []calendar.Spell {
	var out []calendar.Spell
	add := func(from, to calendar.Date) {
		if p.known(from) {
			if to.IsZero() || to.After(p.AsOf) {
				to = p.AsOf
			}
			out = append(out, calendar.Spell{From: from, To: to})
		}
	}
	for _, x := range p.Waiting.Pauses {
		add(x.From, x.To)
	}
	for _, x := range p.Case.Contacts {
		add(x.Date, x.Date)
	}
	for _, x := range p.Case.EmployerContacts {
		add(x.Date, x.Date)
	}
	for _, x := range p.Case.Applications {
		add(x.Date, x.Date)
		for _, e := range x.Events {
			add(e.Date, e.Date)
		}
	}
	for _, x := range p.Case.Vacancies {
		add(x.FoundOn, x.FoundOn)
	}
	for _, x := range p.Case.Placements {
		add(x.From, x.To)
	}
	for _, x := range p.Case.Trainings {
		add(x.From, x.To)
	}
	return out
}

// explained reports whether an absence tells why nothing was done.
func (p *Pass) explained(from, to calendar.Date) bool {
	for _, r := range p.progress {
		for _, a := range r.Absences {
			if a.Date.After(from) && a.Date.Before(to) && !blank(a.ReasonCategory) {
				return true
			}
		}
	}
	return false
}

// marketDays are the days of a report that lie in the market phase.
func (p *Pass) marketDays(r progress) (calendar.Spell, bool) {
	phase := p.market()
	s, ok := r.period()
	if phase == nil || phase.From.IsZero() || !ok {
		return calendar.Spell{}, false
	}
	s = calendar.Spell{From: later(s.From, phase.From), To: first(s.To, phase.To)}
	s.To = first(s.To, p.through())
	return s, !s.To.Before(s.From)
}

// applications counts those sent in some days.
func (p *Pass) applications(s calendar.Spell) int {
	n := 0
	for _, a := range p.Case.Applications {
		if p.known(a.Date) && !a.Date.Before(s.From) && !a.Date.After(s.To) {
			n++
		}
	}
	return n
}

// wholeInMarket reports whether a period lies in the market phase altogether.
func wholeInMarket(s calendar.Spell, r progress) bool {
	return s.From == r.PeriodFrom && s.To == r.PeriodTo
}

func fewApplications(p *Pass) {
	p.each(func(r progress, report func(Finding)) {
		s, ok := p.marketDays(r)
		if !ok || !blank(r.ApplicationsNote) {
			return
		}
		weeks, n := p.running(s)/7, p.applications(s)
		asked := weeks * p.Settings.ApplicationsMonth / 4
		if n >= asked || n == 0 && wholeInMarket(s, r) {
			return
		}
		report(Finding{
			Pointer: at("reports", r.index), Seen: say("%d", n), Expected: say("%d", asked),
			Message: say("In %s arbeidsmarktfase (%s) is %s gesolliciteerd; verwacht werd %s, of een toelichting.", count(weeks, "week", "weken"), span(s.From, s.To), times(n), times(asked)),
		})
	})
}

func times(n int) string {
	if n == 0 {
		return "niet"
	}
	return plain(dutch.Word(n)) + " keer"
}

func noApplications(p *Pass) {
	p.each(func(r progress, report func(Finding)) {
		s, ok := p.marketDays(r)
		if ok && wholeInMarket(s, r) && !p.paused(s) && p.applications(s) == 0 && blank(r.ApplicationsNote) {
			report(Finding{
				Pointer: at("reports", r.index), Seen: "0",
				Message: say("De hele periode %s ligt in de arbeidsmarktfase en er is niet gesolliciteerd, zonder toelichting.", span(r.PeriodFrom, r.PeriodTo)),
			})
		}
	})
}

// framing are the modules that any trajectory has around its content.
var framing = []cases.Module{"intake", "driegesprek", "rapportage", "nazorg", "persoonsprofiel", "zoekprofiel"}

func oneKind(p *Pass) {
	if !p.asksPlan() || len(p.Case.Activities) == 0 {
		return
	}
	var kinds []cases.Module
	for _, a := range p.Case.Activities {
		if a.Status != cases.NotDone && !slices.Contains(framing, a.Module) && !slices.Contains(kinds, a.Module) {
			kinds = append(kinds, a.Module)
		}
	}
	switch len(kinds) {
	case 0:
		p.Report(Finding{Pointer: "/activities", Seen: "0", Message: "Het traject bestaat alleen uit intake en rapportage."})
	case 1:
		p.Report(Finding{Pointer: "/activities", Seen: "1", Message: say("Het traject bestaat, naast intake en rapportage, uit één soort activiteit: %s.", kinds[0])})
	}
}

// unrecorded reports whether nothing is known of an activity but its plan.
func (p *Pass) unrecorded(i int) bool {
	a := p.Case.Activities[i]
	if a.Status != "" && a.Status != cases.Planned || a.HoursDone.Hundredths > 0 || !blank(a.Result) || !blank(a.ReasonNotDone) {
		return false
	}
	return !slices.ContainsFunc(p.progress, func(r progress) bool {
		return slices.ContainsFunc(r.Activities, func(line cases.ReportActivity) bool { return line.Activity == a.ID })
	})
}

func nothingRecorded(p *Pass) {
	for i, a := range p.Case.Activities {
		if a.From.IsZero() || !p.unrecorded(i) {
			continue
		}
		for _, r := range p.progress {
			if s, ok := r.period(); ok && runs(a, s.From, s.To) {
				p.Report(Finding{
					Pointer: at("activities", i, "status"), Number: r.Number,
					Message: say("Activiteit %s was gepland %s; er is niets van vastgelegd.", mark(a.ID, i), span(a.From, a.To)),
				})
				break
			}
		}
	}
}

func hoursBehind(p *Pass) {
	week := p.Case.Commitment.HoursPerWeek
	p.each(func(r progress, report func(Finding)) {
		s, ok := r.period()
		if !ok || week.IsZero() || !blank(r.HoursNote) {
			return
		}
		var done cases.Decimal
		for _, line := range r.Activities {
			done = done.Add(line.Hours)
		}
		length := int64(p.running(s))
		if done.Hundredths*700 >= week.Hundredths*length*int64(p.Settings.EffortPercent)/100*100 {
			return
		}
		agreed := cases.Whole(int((week.Hundredths*length + 350) / 700))
		report(Finding{
			Pointer: at("reports", r.index), Seen: done.Number(), Expected: agreed.Number(),
			Message: say("In de periode %s is %s besteed van de %s die zijn afgesproken, zonder toelichting.", span(r.PeriodFrom, r.PeriodTo), hours(done), hours(agreed)),
		})
	})
}
