package reports

import (
	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
	"spoor2/reports/facts"
)

// A sheet is what every template of a dossier sees that is no report: the case as
// it stands on a day, which is the date of its report.
type sheet struct {
	*facts.View
	Title, Subtitle string
	Concept         string // why the sheet is marked as a draft; empty when it is not
}

func newSheet(c *cases.Case, today calendar.Date, title string) sheet {
	return sheet{View: facts.Standing(c, today), Title: title, Subtitle: "Tweede spoor, stand op " + dutch.Date(today)}
}

// Course says in a sentence where the trajectory is.
func (s sheet) Course() string {
	start, end, today := s.Trajectory.StartDate, s.TrajectoryEnd(), s.Report.Date
	switch {
	case start.IsZero():
		return "De startdatum van het traject is niet bekend."
	case today.Before(start):
		return "Het traject start op " + dutch.Date(start) + "."
	case s.Trajectory.ActualEndDate == end && !end.IsZero():
		return "Het traject is beëindigd op " + dutch.Date(end) + "."
	case end.IsZero():
		return "Het traject loopt sinds " + dutch.Date(start) + "."
	case end.Before(today):
		return "Het traject zou lopen t/m " + dutch.Date(end) + "; een einddatum is niet vastgelegd."
	}
	return "Het traject loopt, volgens plan t/m " + dutch.Date(end) + "."
}

// TrajectoryEnd is the last day of the trajectory: as it was, or as planned.
func (s sheet) TrajectoryEnd() calendar.Date {
	if end := s.Trajectory.ActualEndDate; !end.IsZero() && !end.After(s.Report.Date) {
		return end
	}
	return s.Trajectory.PlannedEndDate
}
