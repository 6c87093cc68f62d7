package casefile

import (
	"fmt"
	"reflect"
	"strings"

	"spoor2/reports/cases"
)

// The keys that mean more than a value: a case is known by its id, and a BSN is
// proved and never repeated.
const (
	bsnKey     = "bsn"
	versionKey = "formatVersion"

	idPointer      = "/case/id"
	bsnPointer     = "/employee/" + bsnKey
	versionPointer = "/" + versionKey
)

// A known id is one that was read, with where it stood.
type known struct{ id, where string }

// decodeCase puts the tree of a case into c. seen holds where each id of the file
// stood, in small letters: files of cases may not differ by capitals alone.
func (d *decoder) decodeCase(root *node, c *cases.Case, seen map[string]known) {
	if root.kind != objectNode {
		d.problem(root.place, "hier hoort een dossier, en er staat "+root.kind.String(), "een dossier begint met { en eindigt met }")
		return
	}
	if newer(root) {
		d.path = append(d.path, step{key: versionKey})
		d.problem(root.find(versionKey).place, "dit bestand is van een nieuwere versie van het programma",
			fmt.Sprintf("gebruik het nieuwste programma; dit leest tot en met versie %d", cases.FormatVersion))
		return
	}
	d.decode(root, cases.Format(), reflect.ValueOf(c).Elem())
	d.version(root, c)
	d.id(root, c, seen)
	d.bsn(root, c)
}

// newer reports whether the file says to be of a later version of the format,
// of which no more can be understood.
func newer(root *node) bool {
	n := root.find(versionKey)
	if n == nil || n.kind != numberNode {
		return false
	}
	value, exact := hundredths(n.text)
	return exact && value > cases.FormatVersion*100
}

func (d *decoder) version(root *node, c *cases.Case) {
	if n := root.find(versionKey); c.FormatVersion == 0 && (n == nil || n.kind == nullNode) {
		d.path = append(d.path[:0], step{key: versionKey})
		d.warn(root.place, fmt.Sprintf("de formaatversie ontbreekt; het dossier is gelezen als versie %d", cases.FormatVersion),
			fmt.Sprintf(`zet "%s": %d boven in het dossier`, versionKey, cases.FormatVersion))
		c.FormatVersion = cases.FormatVersion
	}
}

func (d *decoder) id(root *node, c *cases.Case, seen map[string]known) {
	d.path = append(d.path[:0], step{key: "case"}, step{key: "id"})
	where, id := root.at(idPointer), c.Case.ID
	switch first, twice := seen[strings.ToLower(id)]; {
	case id == "" && d.toldOf(root):
	case id == "":
		d.problem(where, "het dossiernummer ontbreekt", "vul het in, bijvoorbeeld 2026-0042")
	case !cases.SafeID(id):
		d.problem(where, "dit dossiernummer kan geen bestandsnaam zijn",
			fmt.Sprintf("gebruik letters zonder accent, cijfers, punt, streepje en liggend streepje; hooguit %d tekens, met een letter of cijfer vooraan, en achteraan geen punt, .json, .pdf, .xlsx of .xml", cases.MaxID))
	case twice:
		d.twice = true
		message := "dossier " + id + " staat twee keer in dit bestand"
		if first.id != id {
			message = "de dossiernummers " + first.id + " en " + id + " verschillen alleen in hoofdletters"
		}
		d.problem(where, message, "het eerste staat op "+first.where+"; geef elk dossier een eigen nummer")
	default:
		seen[strings.ToLower(id)] = known{id, where.in(d.file, idPointer)}
	}
}

// toldOf reports whether decode already said why there is no id: it stands in
// something that is no object, or is no text.
func (d *decoder) toldOf(root *node) bool {
	group := root.find("case")
	if group == nil || group.kind == nullNode {
		return false
	}
	if group.kind != objectNode {
		return true
	}
	id := group.find("id")
	return id != nil && id.kind != nullNode && (id.kind != textNode || strings.TrimSpace(id.text) != "")
}

func (d *decoder) bsn(root *node, c *cases.Case) {
	bsn := &c.Employee.BSN
	if *bsn == "" {
		return
	}
	d.path = append(d.path[:0], step{key: "employee"}, step{key: bsnKey})
	where := root.at(bsnPointer)
	switch {
	case strings.Trim(*bsn, "0123456789") != "" || len(*bsn) < 8 || len(*bsn) > 9:
		d.problem(where, "een BSN bestaat uit negen cijfers", "schrijf alleen cijfers, ook een nul vooraan; of laat het veld leeg")
	case !elevenProof("0"[:9-len(*bsn)] + *bsn):
		d.problem(where, "dit BSN kan niet kloppen: het voldoet niet aan de elfproef", "neem het over van een identiteitsbewijs; of laat het veld leeg")
	case strings.Contains(joined.Replace(c.Case.ID), strings.TrimLeft(*bsn, "0")):
		d.path = append(d.path[:0], step{key: "case"}, step{key: "id"})
		d.problem(root.at(idPointer), "in het dossiernummer staat het BSN van de werknemer", "geef het dossier een ander nummer; het staat op elk rapport en in de naam van elk bestand")
	case len(*bsn) == 8:
		*bsn = "0" + *bsn
		d.warn(where, "het BSN had acht cijfers; het is aangevuld met een nul vooraan", "schrijf alle negen cijfers")
	}
}

// joined takes away what may stand between the digits of an id.
var joined = strings.NewReplacer(".", "", "-", "", "_", "")

// elevenProof is the test of a BSN of nine digits (elfproef).
func elevenProof(bsn string) bool {
	sum := 0
	for i := range 8 {
		sum += (9 - i) * int(bsn[i]-'0')
	}
	sum -= int(bsn[8] - '0')
	return sum%11 == 0 && strings.Trim(bsn, "0") != ""
}
