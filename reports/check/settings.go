package check

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"spoor2/reports/facts"
)

// Settings are the limits that no law gives, and amounts that change. A zero
// stands for the default of [Limits]; the zero Settings are those of the house.
type Settings struct {
	PlanDays          int
	TrackStartDays    int
	AdjustmentDays    int
	EndReportDays     int
	SignatureDays     int
	TalkDays          int
	TalkDaysAtMost    int
	CapacityMonths    int
	CapacityAtMost    int
	GraceDays         int
	ShortestMonths    int
	LongestMonths     int
	OutlookDays       int
	Functions         int
	SilentDays        int
	ApplicationsMonth int
	AnswerDays        int
	DuplicateDays     int
	EffortPercent     int
	WorkplaceDays     int
	TrialMonths       int
	UnpaidMonths      int
	TrainingMonths    int
	WageValuePercent  int
	HoursPerWeek      int
	ReportAfterEnd    int
	RetentionMonths   int
	Week42Fine        int

	Lint   Lint            // reads texts; nil: they are not judged
	Shows  func(rune) bool // whether the typeface has a character, for who makes a Lint; nil: not known
	Roster *Roster         // who the cases of the run are about, for who makes a Lint; nil: not known
}

// A Limit describes one setting.
type Limit struct {
	Key     string // in a file of settings
	Default int
	Unit    string // Dutch
	Meaning string // Dutch
	Rules   string // ids of the rules that use it
	Source  string // Dutch
	Least   int
	Most    int

	of func(*Settings) *int
}

// Value is what s has for the limit, the default when s leaves it out.
func (l Limit) Value(s Settings) int {
	if n := *l.of(&s); n != 0 {
		return n
	}
	return l.Default
}

// Limits lists all settings.
func Limits() []Limit { return slices.Clone(limits) }

var limits = []Limit{
	{"planDays", 28, "dagen", "van de start van spoor 2 tot het trajectplan", "D12", "huisnorm; de intake kost een of twee gesprekken", 1, 366, func(s *Settings) *int { return &s.PlanDays }},
	{"earliestStartDays", 49, "dagen", "van de eerste ziektedag tot de vroegste start zonder opmerking", "D08", "gebruik van re-integratiebedrijven: vanaf week 8", 1, 366, func(s *Settings) *int { return &s.TrackStartDays }},
	{"adjustmentDays", 14, "dagen", "van de start van spoor 2 tot de bijstelling van het plan van aanpak", "D27", "huisnorm bij § 9 Beleidsregels beoordelingskader poortwachter", 1, 366, func(s *Settings) *int { return &s.AdjustmentDays }},
	{"endReportDays", 30, "dagen", "van het einde tot de eindrapportage", "D22", "huisnorm", 1, 366, func(s *Settings) *int { return &s.EndReportDays }},
	{"signatureDays", 28, "dagen", "van een rapport tot de handtekeningen", "S02", "huisnorm", 1, 366, func(s *Settings) *int { return &s.SignatureDays }},
	{"talkDays", 42, "dagen", "tussen twee voortgangsgesprekken", "D05", "gebruik van UWV en arbodiensten: elke zes weken", 1, 366, func(s *Settings) *int { return &s.TalkDays }},
	{"talkDaysAtMost", 56, "dagen", "tussen twee voortgangsgesprekken, ten hoogste", "D05", "huisnorm", 1, 366, func(s *Settings) *int { return &s.TalkDaysAtMost }},
	{"capacityMonths", 6, "maanden", "dat een belastbaarheid actueel is", "D16", "huisnorm; UWV vraagt de meest recente", 1, 60, func(s *Settings) *int { return &s.CapacityMonths }},
	{"capacityMonthsAtMost", 12, "maanden", "dat een belastbaarheid bruikbaar is", "D16", "huisnorm", 1, 60, func(s *Settings) *int { return &s.CapacityAtMost }},
	{"graceDays", 7, "dagen", "uitloop van een volgende voortgangsrapportage, en om een afschrift te versturen", "D19", "huisnorm", 1, 60, func(s *Settings) *int { return &s.GraceDays }},
	{"shortestMonths", 6, "maanden", "dat een traject ten minste duurt", "D14", "gebruik van re-integratiebedrijven: 6 tot 12 maanden", 1, 60, func(s *Settings) *int { return &s.ShortestMonths }},
	{"longestMonths", 12, "maanden", "dat een traject ten hoogste duurt", "D14", "gebruik van re-integratiebedrijven: 6 tot 12 maanden", 1, 60, func(s *Settings) *int { return &s.LongestMonths }},
	{"outlookDays", 56, "dagen", "vooruit dat een termijn wordt genoemd", "D24", "huisnorm", 1, 366, func(s *Settings) *int { return &s.OutlookDays }},
	{"functions", 3, "functies", "in een zoekprofiel zonder motivering", "C12", "huisnorm; UWV vraagt een onderbouwd zoekprofiel", 1, 20, func(s *Settings) *int { return &s.Functions }},
	{"silentDays", 30, "dagen", "zonder contact of activiteit", "A01", "huisnorm bij § 9 Beleidsregels beoordelingskader poortwachter (vinger aan de pols)", 1, 366, func(s *Settings) *int { return &s.SilentDays }},
	{"applicationsPerFourWeeks", 4, "sollicitaties", "per vier weken in de arbeidsmarktfase", "A02", "gebruik van re-integratiebedrijven: een tot drie per week", 1, 100, func(s *Settings) *int { return &s.ApplicationsMonth }},
	{"answerDays", 28, "dagen", "dat een sollicitatie zonder antwoord blijft", "A04", "huisnorm", 1, 366, func(s *Settings) *int { return &s.AnswerDays }},
	{"duplicateDays", 60, "dagen", "waarbinnen dezelfde sollicitatie dubbel is", "A07", "huisnorm", 1, 366, func(s *Settings) *int { return &s.DuplicateDays }},
	{"effortPercent", 50, "procent", "van de afgesproken uren dat ten minste is besteed", "A12", "huisnorm", 1, 100, func(s *Settings) *int { return &s.EffortPercent }},
	{"workplaceDays", 42, "dagen", "op een onbetaalde werkervaringsplek", "A11", "§ 8 Beleidsregels beoordelingskader poortwachter: zes weken op arbeidstherapeutische basis", 1, 366, func(s *Settings) *int { return &s.WorkplaceDays }},
	{"trialMonths", 2, "maanden", "op een onbetaalde proefplaatsing", "A11", "art. 4 Beleidsregels proefplaatsing UWV 2013, naar analogie", 1, 60, func(s *Settings) *int { return &s.TrialMonths }},
	{"unpaidMonths", 6, "maanden", "onbetaald werk, ten hoogste", "A11", "art. 4 Beleidsregels proefplaatsing UWV 2013, naar analogie", 1, 60, func(s *Settings) *int { return &s.UnpaidMonths }},
	{"trainingMonths", 6, "maanden", "scholing", "A17", "gebruik van re-integratiebedrijven", 1, 60, func(s *Settings) *int { return &s.TrainingMonths }},
	{"wageValuePercent", 65, "procent", "loonwaarde van een bevredigend resultaat", "F06", "§ 3 Beleidsregels beoordelingskader poortwachter", 1, 100, func(s *Settings) *int { return &s.WageValuePercent }},
	{"hoursPerWeek", 60, "uren", "per week, ten hoogste", "F10", "huisnorm; meer is een vergissing", 1, 168, func(s *Settings) *int { return &s.HoursPerWeek }},
	{"reportAfterEndDays", 7, "dagen", "na het einde dat een voortgangsrapportage nog gedateerd mag zijn", "F08", "huisnorm", 1, 60, func(s *Settings) *int { return &s.ReportAfterEnd }},
	{"retentionMonths", 24, "maanden", "dat een dossier na het einde wordt bewaard", "P10", "Autoriteit Persoonsgegevens: ten hoogste twee jaar na afronding", 1, 240, func(s *Settings) *int { return &s.RetentionMonths }},
	{"week42FineEuros", 455, "euro", "boete bij een te late 42e-weeksmelding, ten hoogste", "D06", "art. 38 lid 3 ZW, tekst van 2017; het bedrag verandert", 1, 100000, func(s *Settings) *int { return &s.Week42Fine }},
}

// filled puts the defaults where s has zeros.
func (s Settings) filled() Settings {
	for _, l := range limits {
		if n := l.of(&s); *n == 0 {
			*n = l.Default
		}
	}
	return s
}

// Norms are the limits that the deadlines of reports follow.
func (s Settings) Norms() facts.Norms {
	s = s.filled()
	return facts.Norms{Plan: s.PlanDays, Grace: s.GraceDays, End: s.EndReportDays}
}

// Own gives the limits that s sets otherwise than the house does, by key; nil
// when there are none.
func (s Settings) Own() map[string]int {
	var own map[string]int
	for _, l := range limits {
		if n := l.Value(s); n != l.Default {
			if own == nil {
				own = map[string]int{}
			}
			own[l.Key] = n
		}
	}
	return own
}

// ParseSettings reads a JSON object of keys of [Limits] with whole numbers. A key
// that it does not know is an error, so that a slip of the pen is seen. Its errors
// are Dutch and joined, a line each.
func ParseSettings(data []byte) (Settings, error) {
	given := map[string]json.RawMessage{}
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	if err := d.Decode(&given); err != nil || given == nil {
		return Settings{}, errors.New(`instellingen staan niet in de vorm van JSON: schrijf bijvoorbeeld {"planDays": 28}`)
	}
	if _, err := d.Token(); err != io.EOF {
		return Settings{}, errors.New("na de instellingen staat nog iets: laat één object staan, van { tot }")
	}
	var s Settings
	wrong := twice(data)
	for _, key := range slices.Sorted(maps.Keys(given)) {
		wrong = append(wrong, s.set(key, given[key]))
	}
	if err := errors.Join(wrong...); err != nil {
		return Settings{}, err
	}
	if f := s.filled(); f.TalkDays > f.TalkDaysAtMost || f.CapacityMonths > f.CapacityAtMost || f.ShortestMonths > f.LongestMonths {
		return Settings{}, errors.New("instellingen: een norm ligt boven het uiterste dat erbij hoort (talkDays, capacityMonths of shortestMonths)")
	}
	return s, nil
}

// twice names the keys that are given more than once: which of the two holds?
func twice(data []byte) (wrong []error) {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	seen := map[string]int{}
	for _, err := d.Token(); err == nil && d.More(); {
		t, _ := d.Token()
		key, _ := t.(string)
		var value json.RawMessage
		if d.Decode(&value) != nil {
			return wrong
		}
		if seen[key]++; seen[key] == 2 {
			wrong = append(wrong, fmt.Errorf("instelling %.40s staat er meer dan eens: laat er één staan", key))
		}
	}
	return wrong
}

func (s *Settings) set(key string, value json.RawMessage) error {
	for _, l := range limits {
		if l.Key != key {
			continue
		}
		var n int
		if err := json.Unmarshal(value, &n); err != nil || n < l.Least || n > l.Most {
			return fmt.Errorf("instelling %s: schrijf een geheel getal van %d t/m %d (%s)", key, l.Least, l.Most, l.Unit)
		}
		*l.of(s) = n
		return nil
	}
	keys := make([]string, len(limits))
	for i, l := range limits {
		keys[i] = l.Key
	}
	return fmt.Errorf("instelling %.40q bestaat niet: kies uit %s", key, strings.Join(keys, ", "))
}
