package facts

import (
	"spoor2/reports/cases"
	"spoor2/reports/dutch"
)

// A Signatory is a column of the signature block; the JSON is what the markup of
// a signature block holds.
type Signatory struct {
	Role         string `json:"role"`
	Name         string `json:"name"`
	Function     string `json:"function"`
	Organisation string `json:"organisation"`
	State        string `json:"state"` // "", "agreed", "refused"
	Reason       string `json:"reason"`
	Signed       string `json:"signed"`
	Date         string `json:"date"`
	Place        string `json:"place"`
}

// Signatories are the employee while there is one, the employer and the adviser,
// with what each has recorded; then others who signed. In a draft all boxes are open.
func (v *View) Signatories() []Signatory {
	out := []Signatory{
		{Role: "Werknemer", Name: dutch.Name(v.Employee.Name).Short(), Function: "werknemer"},
		{Role: "Werkgever", Name: v.Employer.Contact.Name, Function: v.Employer.Contact.Function, Organisation: v.Employer.Name},
		{Role: "Adviseur", Name: v.Adviser.Name, Function: v.Adviser.Function, Organisation: v.Agency.Name},
	}
	roles := []cases.Role{cases.Employee, cases.Employer, cases.Adviser}
	id := v.documentID()
	for i, role := range roles {
		out[i].sign(signature(v.Case, id, role))
	}
	if v.WithoutEmployee() {
		out = out[1:]
	}
	for i := range v.Signatures {
		s := &v.Signatures[i]
		if s.Document == id && s.Role != cases.Employee && s.Role != cases.Employer && s.Role != cases.Adviser {
			other := Signatory{Role: dutch.Sentence(s.Role.String())}
			other.sign(s)
			out = append(out, other)
		}
	}
	return out
}

// WithoutEmployee reports whether the employee can neither react nor sign any more.
func (v *View) WithoutEmployee() bool { return without(v.Case, v.Report.Type) }

// sign fills in what was recorded. Who signed may be another than the party's
// usual contact.
func (y *Signatory) sign(s *cases.Signature) {
	if s == nil {
		return
	}
	if s.Name != "" {
		y.Name = s.Name
	}
	if s.Function != "" {
		y.Function = s.Function
	}
	y.Place, y.Reason, y.Date = s.Place, string(s.Reason), dutch.Date(s.Date)
	y.State, y.Signed = "agreed", "akkoord op "+dutch.Date(s.Date)
	if s.Agrees.IsNo() {
		y.State, y.Signed = "refused", "niet akkoord, "+dutch.Date(s.Date)
	}
}
