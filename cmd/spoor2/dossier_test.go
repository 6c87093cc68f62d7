package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/rogpeppe/go-internal/testscript"
)

// annexes writes files that can and cannot be annexes: annexes DIR.
func annexes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: annexes DIR")
	}
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o777))
	im := image.NewGray(image.Rect(0, 0, 60, 40))
	var jpg, scan, locked bytes.Buffer
	ts.Check(jpeg.Encode(&jpg, im, nil))
	ts.Check(png.Encode(&scan, im))
	ts.Check(api.Encrypt(bytes.NewReader(pagesOf("Cv")), &locked, model.NewAESConfiguration("geheim", "eigenaar", 256)))
	large := bytes.Replace(pagesOf("Cv"), []byte("%%EOF"), append([]byte("%%EOF\n%"), make([]byte, 10_000_000)...), 1)
	layers := bytes.Replace(pagesOf("Cv"), []byte("/Type /Catalog"), []byte("/OCProperties << /OCGs [] /D << /OFF [3 0 R] >> >> /Type /Catalog"), 1)
	for name, data := range map[string][]byte{
		"cv.pdf":           pagesOf("Cv van de werknemer", "Tweede bladzijde"),
		"één loopbaan.pdf": pagesOf("Overzicht"),
		"foto.jpg":         jpg.Bytes(),
		"scan.png":         scan.Bytes(),
		"brief.docx":       letter(ts),
		"versleuteld.pdf":  locked.Bytes(),
		"leeg.pdf":         {},
		"groot.pdf":        large,
		"lagen.pdf":        layers,
		"eigenlijk.pdf":    jpg.Bytes(),
		"kapot.pdf":        pagesOf("Cv")[:200],
		"tekst.txt":        []byte("tekst"),
		"Depressie.pdf":    pagesOf("Cv"),
		"brief.pdf":        pagesOf("Brief", "Mevrouw De Vries heeft borstkanker."),
	} {
		ts.Check(os.WriteFile(filepath.Join(dir, name), data, 0o666))
	}
}

// pagesOf is a PDF with a page for each text.
func pagesOf(texts ...string) []byte {
	kids, objects := "", []string{"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}
	for _, text := range texts {
		n := len(objects) + 1
		kids += fmt.Sprintf(" %d 0 R", n)
		content := "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET"
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>", n+1),
			fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s ] /Count %d >>", kids, len(texts))
	pdf := []byte("%PDF-1.4\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, object := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(pdf))
		pdf = fmt.Appendf(pdf, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	return fmt.Appendf(pdf, "%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, len(pdf))
}

// letter is a document of Word.
func letter(ts *testscript.TestScript) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"word/document.xml", "<w:document><w:p>Een brief</w:p></w:document>"},
	} {
		w, err := z.Create(part[0])
		ts.Check(err)
		_, err = w.Write([]byte(part[1]))
		ts.Check(err)
	}
	ts.Check(z.Close())
	return b.Bytes()
}

// withAnnexes copies a case with other annexes: withannexes CASE COPY TITLE=FILE...
func withAnnexes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: withannexes CASE COPY TITLE=FILE...")
	}
	data, err := os.ReadFile(ts.MkAbs(args[0]))
	ts.Check(err)
	var c map[string]any
	ts.Check(json.Unmarshal(data, &c))
	all := []any{}
	for _, arg := range args[2:] {
		title, file, _ := strings.Cut(arg, "=")
		all = append(all, map[string]any{"title": title, "file": file, "date": "2026-05-29", "containsMedical": false, "document": "VR2"})
	}
	c["attachments"] = all
	data, err = json.MarshalIndent(c, "", " ")
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), data, 0o666))
}
