package check

import (
	"cmp"
	"slices"
	"strings"

	"spoor2/reports/calendar"
)

// A Rule is one thing that a good case meets. Its texts are Dutch.
type Rule struct {
	ID       string   // letter of the group and two digits; never given to another rule
	Severity Severity // the gravest that it gives, and that of a finding that does not say
	Lightest Severity // what it gives of what is less grave; 0: always the same
	Ask      string   // what it asks
	Why      string   // why that matters
	Action   string   // what to do, unless a finding knows better
	Citation
	Reports string // letters of the reports that it concerns; a finding may know better
	Beside  string // letters of those that some finding of it concerns beside them
	Check   func(*Pass)
}

// A Citation says who asks it.
type Citation struct {
	Source        string        // Dutch
	SourceVersion string        // the text that was read
	Since, Until  calendar.Date // between which it holds, both included; zero: not known, still
	Norm          bool          // of the house or the trade: no law gives it, or not the limit
}

// Rules lists all rules: dates, completeness, signatures, activity, phases,
// privacy.
func Rules() []Rule { return slices.Clone(rules) }

// Find gives the rule with that id, in capitals or not.
func Find(id string) (Rule, bool) {
	for _, r := range rules {
		if strings.EqualFold(r.ID, strings.TrimSpace(id)) {
			return r, true
		}
	}
	return Rule{}, false
}

// Group is the Dutch name of the group that a rule is in.
func (r Rule) Group() string {
	return map[byte]string{
		'D': "Termijnen", 'C': "Volledigheid", 'S': "Handtekeningen en instemming",
		'A': "Activiteiten en inhoud", 'F': "Fasen en einde", 'P': "Privacy",
	}[r.ID[0]]
}

// finding fills in what a finding of the rule leaves out.
func (r *Rule) finding(f Finding) Finding {
	f.Rule, f.Norm = r.ID, f.Norm || r.Norm
	f.Severity = cmp.Or(f.Severity, r.Severity)
	f.Action = cmp.Or(f.Action, r.Action)
	f.Reports = cmp.Or(f.Reports, r.Reports)
	return f
}

// holds reports whether the source is in force on a date.
func (r *Rule) holds(on calendar.Date) bool {
	return !on.Before(r.Since) && (r.Until.IsZero() || !on.After(r.Until))
}

var rules = sorted(
	processRules, startRules, planDateRules, cadenceRules, waitingRules,
	partyRules, profileRules, planRules, reportRules, endRules, unprintableRules,
	signatureRules,
	effortRules, applicationRules, placementRules, substanceRules, proseRules,
	phaseRules, outcomeRules,
	privacyRules,
)

// sorted puts the rules in the order of their ids, by group.
func sorted(families ...[]Rule) []Rule {
	all := slices.Concat(families...)
	slices.SortFunc(all, func(a, b Rule) int {
		return cmp.Or(strings.Index(groups, a.ID[:1])-strings.Index(groups, b.ID[:1]), strings.Compare(a.ID, b.ID))
	})
	return all
}

const groups = "DCSAFP"
