package facts

import (
	"strconv"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/figure"
)

// Funnel is the figure from vacancy to work (look.md 8.4). Vacancies are left
// out when fewer are recorded than applications: then the record is not whole.
func (v *View) Funnel() figure.Funnel {
	t, found := v.Tally(), v.VacanciesFound()
	var f figure.Funnel
	if len(found) >= t.Sent {
		f.Rows = append(f.Rows, figure.FunnelRow{Name: "Vacatures", Count: len(found), Note: vacancyNote(found)})
	}
	none := "geen in deze periode"
	if v.Report.Type == cases.End {
		none = "geen"
	}
	row := func(name string, n, of int) {
		r := figure.FunnelRow{Name: name, Count: n}
		switch {
		case n == 0:
			r.Note = none
		case of > n:
			r.Note = dutch.Ratio(n, of)
		}
		f.Rows = append(f.Rows, r)
	}
	row("Sollicitaties", t.Sent, 0)
	row("Uitnodigingen", t.Invited, t.Sent)
	row("Gesprekken", t.Talked, 0)
	row("Aanbod", t.Hired, 0)
	return f
}

func vacancyNote(found []cases.Vacancy) string {
	unsuitable, lapsed := 0, 0
	for _, x := range found {
		switch x.Decision {
		case cases.NotSuitable:
			unsuitable++
		case cases.Lapsed:
			lapsed++
		}
	}
	switch {
	case unsuitable > 0 && lapsed > 0:
		return strconv.Itoa(unsuitable) + " niet passend, " + strconv.Itoa(lapsed) + " vervallen"
	case unsuitable > 0:
		return strconv.Itoa(unsuitable) + " niet passend"
	case lapsed > 0:
		return strconv.Itoa(lapsed) + " vervallen"
	}
	return ""
}

// Bricks is the figure of applications by month and outcome (look.md 8.2): all
// of them up to the report, months without any included.
func (v *View) Bricks() figure.Bricks {
	log := v.whole()
	if len(log) == 0 {
		return figure.Bricks{}
	}
	first, last := log[0].Date, log[len(log)-1].Date
	var b figure.Bricks
	for m := calendar.Of(first.Year, first.Month, 1); !m.After(last); m = m.AddMonths(1) {
		next := m.AddMonths(1)
		t := tally(filter(log, func(a Application) bool { return !a.Date.Before(m) && a.Date.Before(next) }))
		label := dutch.ShortMonth(m.Month)
		if cut := v.Report.To; v.Report.Type == cases.Progress && !cut.Before(m) && cut.Before(next.AddDays(-1)) {
			label += " t/m\u00a0" + strconv.Itoa(cut.Day)
		}
		b.Months = append(b.Months, figure.BrickMonth{Label: label, Talk: t.Invited, Open: t.Open, Rejected: t.Rejected, Silent: t.Silent})
	}
	return b
}

// HoursFigure is hours planned against realised (look.md 8.3): of the activities
// of a progress report up to the end of its period, of all in the end report.
func (v *View) HoursFigure() figure.Hours {
	var h figure.Hours
	row := func(title string, planned, done cases.Decimal) {
		if planned.Hundredths > 0 || done.Hundredths > 0 {
			h.Rows = append(h.Rows, figure.HoursRow{Name: title, Planned: int(planned.Hundredths), Done: int(done.Hundredths)})
		}
	}
	if v.Report.Type == cases.Progress {
		for _, a := range v.ActivityLines() {
			row(a.Title, a.Planned, a.SoFar)
		}
		return h
	}
	for _, a := range v.Activities {
		row(a.Title, a.HoursPlanned, a.HoursDone)
	}
	return h
}

// Sums of a figure of hours.
func HoursTotals(h figure.Hours) (planned, done cases.Decimal) {
	planned.Known, done.Known = true, true
	for _, r := range h.Rows {
		planned.Hundredths += int64(r.Planned)
		done.Hundredths += int64(r.Done)
	}
	return planned, done
}

// Planning is the figure of phases by month (look.md 8.5). At most 60 months are
// drawn.
func (v *View) Planning() figure.Planning {
	start, end := v.Trajectory.StartDate, v.Trajectory.PlannedEndDate
	if start.IsZero() || end.Before(start) {
		return figure.Planning{}
	}
	first := calendar.Of(start.Year, start.Month, 1)
	var p figure.Planning
	stop := first
	for m := first; !m.After(end) && len(p.Months) < 60; m = m.AddMonths(1) {
		stop = m.AddMonths(1)
		p.Months = append(p.Months, figure.PlanMonth{Label: dutch.ShortMonth(m.Month), Days: stop.Sub(m)})
	}
	last := stop.AddDays(-1)
	for i, f := range v.Phases {
		from, to := f.From, v.phaseEnd(i)
		if from.IsZero() || from.Before(first) {
			from = first
		}
		if to.After(last) {
			to = last
		}
		if !to.Before(from) {
			p.Phases = append(p.Phases, figure.PlanBar{Name: strconv.Itoa(i+1) + " " + v.phaseWord(f), Phase: i + 1, From: from.Sub(first), To: to.Sub(first)})
		}
	}
	for _, m := range v.ReportPlan {
		if (m.Kind == cases.ProgressMoment || m.Kind == cases.EndMoment) && !m.Date.Before(first) && !m.Date.After(last) {
			p.Reports = append(p.Reports, m.Date.Sub(first))
		}
	}
	return p
}
