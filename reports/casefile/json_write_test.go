package casefile

import (
	"bytes"
	"strings"
	"testing"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
)

func TestWriteJSON(t *testing.T) {
	c := &cases.Case{
		Case:     cases.ID{ID: "A1"},
		Employee: cases.Person{Name: cases.Name{LastName: "Wałęsa <é> & \"zo\"\\"}, OtherEmployers: "een\n\ttwee\u2028\x7f"},
		Job:      cases.Job{HoursPerWeek: cases.Decimal{Hundredths: 705, Known: true}},
		Milestones: []cases.Milestone{
			{Kind: cases.ProblemAnalysis, Date: calendar.Of(2025, 4, 1)},
			{},
		},
		Track1: cases.Track1{Active: cases.No, HoursPerWeek: cases.Whole(0)},
		PersonProfile: cases.PersonProfile{
			WorkExperience: []cases.WorkExperienceEntry{{From: cases.Month{Year: 2011, Month: 4}}},
			Skills:         []string{"plannen", "rekenen"},
			DrivingLicence: []string{},
		},
		Trainings: []cases.Training{{Cost: cases.Money{Cents: 49550, Known: true}}},
	}
	const want = `{
  "formatVersion": 1,
  "case": {
    "id": "A1"
  },
  "employee": {
    "name": {
      "lastName": "Wałęsa <é> & \"zo\"\\"
    },
    "otherEmployers": "een\n\ttwee` + "\u2028\x7f" + `"
  },
  "job": {
    "hoursPerWeek": 7.05
  },
  "milestones": [
    {
      "kind": "probleemanalyse",
      "date": "2025-04-01"
    },
    {}
  ],
  "track1": {
    "active": false,
    "hoursPerWeek": 0
  },
  "personProfile": {
    "workExperience": [
      {
        "from": "2011-04"
      }
    ],
    "skills": [
      "plannen",
      "rekenen"
    ],
    "drivingLicence": []
  },
  "trainings": [
    {
      "cost": 495.5
    }
  ]
}
`
	var got bytes.Buffer
	if err := WriteJSON(&got, c); err != nil || got.String() != want {
		t.Errorf("%v\n%s", err, got.String())
	}
	if c.FormatVersion != 0 {
		t.Error("WriteJSON changed the case")
	}
}

func TestWriteJSONListOfNone(t *testing.T) {
	var got bytes.Buffer
	if err := WriteJSONList(&got, nil); err != nil || got.String() != "[]\n" {
		t.Errorf("%v, %q", err, got.String())
	}
}

func TestWriteJSONRefusesWhatCannotBeReadBack(t *testing.T) {
	for _, c := range []*cases.Case{
		{Employee: cases.Person{City: "\xff"}},
		{Sickness: cases.Sickness{FirstDay: calendar.Of(2026, 2, 30)}},
	} {
		var got bytes.Buffer
		if err := WriteJSON(&got, c); err == nil || got.Len() > 0 {
			t.Errorf("%v, wrote %s", err, strings.TrimSpace(got.String()))
		}
	}
}
