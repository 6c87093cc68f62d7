package agenda

import (
	"os"
	"testing"

	"spoor2/golden"
	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/facts"
)

var today = calendar.Of(2026, 12, 1)

func lines(t *testing.T, file string) []Line {
	t.Helper()
	f, err := os.Open("../../fixtures/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []Line
	for e, err := range casefile.Read(file, f) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, Of(e.Case, today, facts.Norms{})...)
	}
	Sort(all)
	return all
}

func TestAgendas(t *testing.T) {
	for _, name := range []string{"vandenberg-wisniewska", "yilmaz"} {
		data, err := JSON(lines(t, "ok/"+name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		golden.Check(t, "agenda/"+name+".json", data)
	}
	december := In(lines(t, "ok/caseload.json"), cases.Month{Year: 2026, Month: 12})
	golden.Check(t, "agenda/caseload.ics", ICS(december, today))
}

func TestMonthHasItsDaysAndLateReports(t *testing.T) {
	month := cases.Month{Year: 2026, Month: 12}
	all := lines(t, "ok/caseload.json")
	late, own := 0, 0
	for _, l := range In(all, month) {
		switch {
		case l.On.Year == 2026 && l.On.Month == 12:
			own++
		case l.On.Before(calendar.Of(2026, 12, 1)) && l.Report && (l.Late || l.Stand == Now && !today.After(l.Grace)):
			late++
		default:
			t.Errorf("%v is not of the month", l)
		}
	}
	if late == 0 || own == 0 {
		t.Errorf("%d late, %d of the month", late, own)
	}
}

// TestStands has cases of which the law asks more or less than of others. Every
// line says how a deadline stands; what is left out stands as expected.
func TestStands(t *testing.T) {
	day := calendar.Of
	sick := func(change func(*cases.Case)) *cases.Case {
		c := &cases.Case{}
		c.Case.ID, c.Sickness.FirstDay = "2026-0001", day(2025, 3, 3)
		change(c)
		return c
	}
	tests := []struct {
		name string
		c    *cases.Case
		want map[string]string // by id: day, stand and why
	}{
		{"nothing recorded", sick(func(*cases.Case) {}), map[string]string{
			"first_sick_day": "2025-03-03 done", "sick_report": "2025-03-10 unknown", "week_42_notification": "2025-12-22 late",
			"week_44_letter": "2026-01-04 unknown", "track2_start_latest": "2026-04-13 late", "final_evaluation": "2026-11-29 late",
			"wia_application": "2026-12-13 now", "sanction_decision": "2027-01-18 later", "waiting_period_end": "2027-02-28 later",
		}},
		{"no first day", sick(func(c *cases.Case) { c.Sickness.FirstDay = calendar.Date{} }), nil},
		{"an interruption of 27 days", sick(func(c *cases.Case) {
			c.Sickness.Spells = []cases.Spell{{From: day(2025, 3, 3), To: day(2025, 6, 1)}, {From: day(2025, 6, 29)}}
		}), map[string]string{"effective_first_sick_day": "2025-03-30 done", "waiting_period_end": "2027-03-27 later"}},
		{"fit for 28 days, so a new period", sick(func(c *cases.Case) {
			c.Sickness.Spells = []cases.Spell{{From: day(2025, 3, 3), To: day(2025, 6, 1)}, {From: day(2025, 6, 30)}}
		}), map[string]string{"first_sick_day": "2025-06-30 done", "waiting_period_end": "2027-06-27 later"}},
		{"leave is an interruption", sick(func(c *cases.Case) {
			c.Sickness.WAZOLeaves = []cases.Leave{{From: day(2025, 9, 1), To: day(2025, 12, 21)}}
		}), map[string]string{"effective_first_sick_day": "2025-06-23 done", "waiting_period_end": "2027-06-20 later"}},
		{"a sanction", sick(func(c *cases.Case) { c.Sickness.Extension.Kind = cases.ExtensionKind(calendar.Sanction) }), map[string]string{
			"waiting_period_end": "2027-02-28 later", "extension_end": "2028-02-27 later",
		}},
		{"spoor 2 postponed", sick(func(c *cases.Case) {
			c.Track2Exception = cases.Track2Exception{Ground: "perspectief_eigen_werkgever", Motivation: "uitzicht", DecidedOn: day(2026, 2, 2)}
		}), map[string]string{"track2_start_latest": "2026-04-13 lapsed: uitzondering vastgelegd op 02-02-2026", "final_evaluation": "2026-11-29 late"}},
		{"an exception that lacks its date", sick(func(c *cases.Case) {
			c.Track2Exception = cases.Track2Exception{Ground: "perspectief_eigen_werkgever", Motivation: "uitzicht"}
		}), map[string]string{"track2_start_latest": "2026-04-13 late"}},
		{"the employment ends", sick(func(c *cases.Case) { c.Job.ContractEnd = day(2026, 5, 31) }), map[string]string{
			"contract_end": "2026-05-31 passed", "reintegration_file": "2026-05-31 late", "track2_start_latest": "2026-04-13 late",
			"final_evaluation": "2026-11-29 lapsed: na het einde van het dienstverband", "wia_application": "2026-12-13 now",
			"sanction_decision": "2027-01-18 lapsed: na het einde van het dienstverband", "waiting_period_end": "2027-02-28 later",
		}},
		{"the employment ended soon", sick(func(c *cases.Case) { c.Job.ContractEnd = day(2025, 3, 31) }), map[string]string{
			"reintegration_file": "2026-11-29 lapsed: na het einde van het dienstverband", "problem_analysis": "2025-04-14 lapsed: na het einde van het dienstverband",
		}},
		{"a state pension, which is not named", sick(func(c *cases.Case) { c.Employee.StatePensionDate = day(2026, 12, 5) }), map[string]string{
			"reintegration_file": "2026-11-29 late", "wia_application": "2026-12-13 lapsed: na het einde van de re-integratieplicht",
			"waiting_period_end": "2027-02-28 lapsed: na het einde van de re-integratieplicht",
		}},
		{"recovered", sick(func(c *cases.Case) {
			c.Outcome.Kind = cases.FullRecovery
			c.Milestones = []cases.Milestone{{Kind: cases.RecoveryReport, Date: day(2026, 1, 31)}}
		}), map[string]string{"week_42_notification": "2025-12-22 late", "final_evaluation": "2026-11-29 lapsed: volledig hersteld gemeld op 31-01-2026"}},
		{"fit for four weeks", sick(func(c *cases.Case) {
			c.Sickness.Spells = []cases.Spell{{From: day(2025, 3, 3), To: day(2026, 11, 3)}}
			c.Trajectory.StartDate, c.Trajectory.PlannedEndDate = day(2026, 2, 2), day(2027, 2, 1)
		}), map[string]string{
			"week_42_notification": "2025-12-22 late", "wia_application": "2026-12-13 lapsed: hersteld na 03-11-2026, vier weken of langer",
			"waiting_period_end": "2027-02-28 lapsed: hersteld na 03-11-2026, vier weken of langer",
			"progress-4":         "2026-10-01 late", "progress-5": "2026-12-01 now", "progress-6": "2027-02-01 lapsed: hersteld na 03-11-2026, vier weken of langer",
			"end": "2027-02-01 now",
		}},
		{"fit for a day less", sick(func(c *cases.Case) {
			c.Sickness.Spells = []cases.Spell{{From: day(2025, 3, 3), To: day(2026, 11, 4)}}
		}), map[string]string{"wia_application": "2026-12-13 now", "waiting_period_end": "2027-02-28 later"}},
		{"leave is no recovery", sick(func(c *cases.Case) {
			c.Sickness.Spells = []cases.Spell{{From: day(2025, 3, 3), To: day(2026, 9, 30)}}
			c.Sickness.WAZOLeaves = []cases.Leave{{From: day(2026, 10, 1), To: day(2027, 1, 20)}}
		}), map[string]string{"final_evaluation": "2027-03-21 later"}},
		{"a state pension that has begun", sick(func(c *cases.Case) {
			c.Employee.StatePensionDate = day(2026, 10, 1)
			c.Trajectory.StartDate, c.Trajectory.PlannedEndDate = day(2026, 2, 2), day(2027, 2, 1)
		}), map[string]string{
			"progress-5": "2026-12-01 lapsed: na het einde van de re-integratieplicht", "end": "2027-02-01 now",
			"reintegration_file": "2026-11-29 lapsed: na het einde van de re-integratieplicht",
		}},
		{"reports that rule D19 and D22 still let pass", sick(func(c *cases.Case) {
			c.Trajectory.StartDate, c.Trajectory.ActualEndDate = day(2026, 5, 25), day(2026, 11, 25)
			c.Documents = []cases.Document{{Type: cases.Progress, Number: 2, Status: cases.Final, Date: day(2026, 9, 26)}}
		}), map[string]string{"progress-1": "2026-07-24 late", "progress-3": "2026-11-24 now", "end": "2026-11-25 now"}},
		{"a start to come", sick(func(c *cases.Case) { c.Trajectory.StartDate = day(2026, 12, 7) }), map[string]string{
			"track2_start_latest": "2026-04-13 late", "plan": "2027-01-04 later", "progress-1": "2027-02-06 later",
		}},
		{"a trajectory that goes on after its planned end", sick(func(c *cases.Case) {
			c.Trajectory.StartDate, c.Trajectory.PlannedEndDate = day(2026, 3, 2), day(2026, 6, 30)
			c.Documents = []cases.Document{{Type: cases.Progress, Number: 3, Status: cases.Final, Date: day(2026, 9, 2)}}
		}), map[string]string{"progress-3": "2026-09-01 done", "progress-4": "2026-11-01 late", "end": "2026-06-30 lapsed: het traject liep door na 30-06-2026"}},
		{"a trajectory that ended before its planned end", sick(func(c *cases.Case) {
			c.Trajectory.StartDate, c.Trajectory.PlannedEndDate, c.Trajectory.ActualEndDate = day(2026, 9, 30), day(2027, 6, 29), day(2026, 10, 10)
		}), map[string]string{
			"plan":       "2026-10-28 lapsed: het traject eindigde op 10-10-2026",
			"progress-1": "2026-11-29 lapsed: het traject eindigde op 10-10-2026", "progress-4": "2027-05-29 lapsed: het traject eindigde op 10-10-2026",
			"end": "2026-10-10 late", "progress-5": "",
		}},
		{"a trajectory that ended as planned", sick(func(c *cases.Case) {
			c.Trajectory.StartDate, c.Trajectory.PlannedEndDate, c.Trajectory.ActualEndDate = day(2026, 3, 2), day(2026, 9, 1), day(2026, 9, 1)
		}), map[string]string{"progress-3": "2026-09-01 late", "progress-4": ""}},
		{"a trajectory that went on and then ended", sick(func(c *cases.Case) {
			c.Trajectory.StartDate, c.Trajectory.PlannedEndDate, c.Trajectory.ActualEndDate = day(2026, 3, 2), day(2026, 6, 30), day(2026, 9, 1)
		}), map[string]string{"progress-3": "2026-09-01 late", "progress-4": "2026-11-01 lapsed: het traject eindigde op 01-09-2026", "progress-5": ""}},
		{"a planned end that passed while nothing shows that it went on", sick(func(c *cases.Case) {
			c.Trajectory.StartDate, c.Trajectory.PlannedEndDate = day(2026, 3, 2), day(2026, 9, 1)
		}), map[string]string{"progress-3": "2026-09-01 late", "progress-4": "2026-11-01 late", "end": "2026-09-01 late", "progress-5": ""}},
	}
	for _, test := range tests {
		got := map[string]string{}
		for _, l := range Of(test.c, today, facts.Norms{}) {
			got[l.ID] = l.On.String() + " " + string(l.Stand)
			if l.Stand == Lapsed {
				got[l.ID] += ": " + l.Lapsed
			}
		}
		for id, want := range test.want {
			if got[id] != want {
				t.Errorf("%s: %s is %q, want %q", test.name, id, got[id], want)
			}
		}
		if test.want == nil && len(got) > 0 {
			t.Errorf("%s: got %v", test.name, got)
		}
	}
}
