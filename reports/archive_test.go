package reports_test

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/casefile"
	"spoor2/reports/cases"
	"spoor2/reports/draw"
	"spoor2/reports/facts"
	"spoor2/reports/pdf"
	"spoor2/reports/proof"
)

// TestSize keeps a report of five pages under 70 kB. Fonts and what belongs to the
// file take 40 of these, and 10 more where names need letters from everywhere.
func TestSize(t *testing.T) {
	p := press(t)
	for _, j := range everyJobTwice(t) {
		doc := print(t, p, j)
		most := 50_000 + 6_000*doc.Pages
		if doc.Pages <= 5 {
			most = 70_000
		}
		if len(doc.PDF) >= most {
			t.Errorf("%v: %d pages take %d bytes, not less than %d", j, doc.Pages, len(doc.PDF), most)
		}
	}
}

func TestTimeIsThatOfTheReportOrAsAsked(t *testing.T) {
	p, asked := press(t), press(t)
	asked.Time = time.Date(2026, 12, 1, 9, 30, 0, 0, time.FixedZone("", 3600))
	for _, j := range jobsOf(t, "ok/devries.json", false) {
		for want, doc := range map[string][]byte{
			fmt.Sprintf("<xmp:CreateDate>%04d-%02d-%02dT00:00:00Z<", j.r.Date.Year, j.r.Date.Month, j.r.Date.Day): print(t, p, j).PDF,
			"<xmp:CreateDate>2026-12-01T09:30:00+01:00<":                                                          print(t, asked, j).PDF,
		} {
			if !bytes.Contains(doc, []byte(want)) {
				t.Errorf("%v: does not say %s", j, want)
			}
		}
	}
}

// TestTooBigForUWV prints with a logo that drags along what no one sees.
func TestTooBigForUWV(t *testing.T) {
	p := press(t)
	logo, err := pdf.Look(append(encodeJPEG(t, pixels(image.NewRGBA(image.Rect(0, 0, 90, 30)))), make([]byte, 11e6)...))
	if err != nil {
		t.Fatal(err)
	}
	p.Style.Logo = logo
	j := jobsOf(t, "ok/devries.json", false)[0]
	_, err = p.Print(j.c, j.r)
	if err == nil || !strings.Contains(err.Error(), "UWV neemt niet meer dan 10 MB aan; bewaar het logo") {
		t.Errorf("got %v", err)
	}
}

// TestMetadataAreXML asks a parser, since the proof only looks for what it knows.
func TestMetadataAreXML(t *testing.T) {
	p := press(t)
	for _, j := range everyJob(t) {
		doc := print(t, p, j).PDF
		from, to := bytes.Index(doc, []byte("<?xpacket begin")), bytes.Index(doc, []byte("<?xpacket end"))
		d := xml.NewDecoder(bytes.NewReader(doc[from:to]))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%v: %v", j, err)
			}
		}
	}
}

// TestWidthsAreThoseOfTheFont compares what a file says of widths with what the
// fonts in it say, which the proof of each document leaves out.
func TestWidthsAreThoseOfTheFont(t *testing.T) {
	p := press(t)
	looked := 0
	for _, j := range append(jobsOf(t, "ok/yilmaz.json", false), jobsOf(t, "ok/vandenberg-wisniewska.json", false)...) {
		u := unpack(t, print(t, p, j).PDF)
		for _, o := range u {
			program := regexp.MustCompile(`/FontFile2 (\d+) 0 R`).FindStringSubmatch(o.dict)
			if program == nil {
				continue
			}
			name := regexp.MustCompile(`/FontName/(\S+?)/`).FindStringSubmatch(o.dict)[1]
			number, _ := strconv.Atoi(program[1])
			advances := hmtx(t, inflated(t, []byte(u[number].data)))
			for id, width := range u.widths(name) {
				if want := (2000*int(advances[id]) + 2048) / 4096; width != want {
					t.Errorf("%v: glyph %d of %s is %d wide, in the font %d", j, id, name, width, want)
				}
				looked++
			}
		}
	}
	if looked < 1000 {
		t.Errorf("only %d glyphs were looked at", looked)
	}
}

// widths reads the W array of a font.
func (u unpacked) widths(name string) map[int]int {
	all := map[int]int{}
	for _, o := range u {
		if !strings.Contains(o.dict, "/CIDFontType2/BaseFont/"+name+"/") {
			continue
		}
		_, w, _ := strings.Cut(o.dict, "/W[")
		for _, run := range regexp.MustCompile(`(\d+)\[([\d ]*)\]`).FindAllStringSubmatch(w, -1) {
			id, _ := strconv.Atoi(run[1])
			for i, width := range strings.Fields(run[2]) {
				all[id+i], _ = strconv.Atoi(width)
			}
		}
	}
	return all
}

// hmtx reads the advances of a TrueType font of 2048 units to the em.
func hmtx(t *testing.T, file []byte) []uint16 {
	t.Helper()
	be := binary.BigEndian
	tables := map[string][]byte{}
	for i := range int(be.Uint16(file[4:])) {
		entry := file[12+16*i:]
		at := be.Uint32(entry[8:])
		tables[string(entry[:4])] = file[at : at+be.Uint32(entry[12:])]
	}
	if em := be.Uint16(tables["head"][18:]); em != 2048 {
		t.Fatalf("%d units to the em", em)
	}
	glyphs, metrics := int(be.Uint16(tables["maxp"][4:])), int(be.Uint16(tables["hhea"][34:]))
	advances := make([]uint16, glyphs)
	for i := range advances {
		advances[i] = be.Uint16(tables["hmtx"][4*min(i, metrics-1):])
	}
	return advances
}

// pixels fills a picture with all kinds of colour, half of it see-through.
func pixels[P interface {
	image.Image
	Set(x, y int, c color.Color)
}](p P) P {
	b := p.Bounds()
	for y := range b.Dy() {
		for x := range b.Dx() {
			p.Set(x, y, color.NRGBA{uint8(4 * x), uint8(8 * y), uint8(x * y), uint8(255 - 3*x%256)})
		}
	}
	return p
}

func encodeJPEG(t testing.TB, im image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, im, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestEveryKindOfLogo prints with each, which proves the file besides.
func TestEveryKindOfLogo(t *testing.T) {
	box := image.Rect(0, 0, 90, 30)
	all := map[string]image.Image{
		"rgba":       pixels(image.NewNRGBA(box)),
		"sixteen":    pixels(image.NewNRGBA64(box)),
		"gray":       pixels(image.NewGray(box)),
		"sixteen-bw": pixels(image.NewGray16(box)),
		"palette":    pixels(image.NewPaletted(box, color.Palette{color.Transparent, color.Black, color.RGBA{200, 30, 30, 255}})),
		"large":      pixels(image.NewNRGBA(image.Rect(0, 0, 1800, 600))),
	}
	j := jobsOf(t, "ok/devries.json", false)[0]
	for name, im := range all {
		var b bytes.Buffer
		if err := png.Encode(&b, im); err != nil {
			t.Fatal(err)
		}
		for kind, data := range map[string][]byte{"png": b.Bytes(), "jpeg": encodeJPEG(t, im)} {
			t.Run(name+"-"+kind, func(t *testing.T) {
				p := press(t)
				var err error
				if p.Style.Logo, err = pdf.Look(data); err != nil {
					t.Fatal(err)
				}
				doc := print(t, p, j)
				kept(t, doc)
				if bytes.Contains(doc.PDF, []byte("/SMask")) || !bytes.Contains(doc.PDF, []byte("/Subtype/Image")) {
					t.Error("the logo is not there, or see-through")
				}
			})
		}
	}
}

// longCase has a log of n contacts in its first period.
func longCase(t testing.TB, n int) job {
	t.Helper()
	c := readFile(t, "ok/devries.json")[0]
	from := c.Trajectory.StartDate
	for i := range n {
		day := from.AddDays(i % 50)
		c.Contacts = append(c.Contacts, cases.Contact{Date: day, Form: "phone", Outcome: cases.Text(fmt.Sprintf("Gesprek %d over de voortgang en wat er nu volgt.", i))})
	}
	for _, r := range facts.Reports(c, calendar.Date{Year: 2026, Month: 11, Day: 5}, true) {
		if r.Type == cases.Progress && r.Number == 1 {
			return job{"ok/devries.json", c, r}
		}
	}
	t.Fatal("no first report")
	return job{}
}

func TestLongDocuments(t *testing.T) {
	p := press(t)
	for _, n := range []int{500, 8000} {
		if n > 500 && testing.Short() {
			continue
		}
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			doc := print(t, p, longCase(t, n))
			kept(t, doc)
			if doc.Pages < n/50 {
				t.Errorf("%d contacts take only %d pages", n, doc.Pages)
			}
		})
	}
}

// BenchmarkArchive times what makes a report last: the case inside it; structure,
// fonts and metadata (with the drawing, which cannot be had apart); and the proof.
func BenchmarkArchive(b *testing.B) {
	p, j := press(b), fivePages(b)
	pages, err := p.Layout(j.c, j.r)
	if err != nil {
		b.Fatal(err)
	}
	doc := print(b, p, j)
	var source bytes.Buffer
	steps := []struct {
		name string
		run  func() error
	}{
		{"source", func() error { source.Reset(); return casefile.WriteJSON(&source, facts.Extract(j.c, j.r)) }},
		{"draw", func() error {
			about := anyInfo(j)
			about.Files = []pdf.File{{Name: "bron.json", Mime: "application/json", Relation: pdf.Source, Data: source.Bytes()}}
			_, err := draw.PDF(pages, p.Faces, about)
			return err
		}},
		{"proof", func() error { _, err := proof.Check(doc.PDF); return err }},
	}
	for _, step := range steps {
		b.Run("step="+step.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := step.run(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(doc.Pages), "pages")
		})
	}
}

// BenchmarkLength prints longer and longer documents: the cost of a page stays.
func BenchmarkLength(b *testing.B) {
	p := press(b)
	for _, n := range []int{0, 500, 4000, 15500} {
		j := longCase(b, n)
		doc := print(b, p, j)
		b.Run(fmt.Sprint("pages=", doc.Pages), func(b *testing.B) {
			for b.Loop() {
				print(b, p, j)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*doc.Pages), "µs/page")
		})
	}
}
