; The installer for Windows, compiled by `python -m shipping.windows_installer` with VERSION, FOLDER, ICON and OUT defined.
Unicode true
!include "MUI2.nsh"

Name "JPS composer"
OutFile "${OUT}"
; For this person only: no administrator is asked for.
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\JPS composer"
InstallDirRegKey HKCU "Software\JPS composer" "InstallDir"
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "JPS composer"
VIAddVersionKey /LANG=0 "FileDescription" "Installation du compositeur des JPS"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\JPS composer"
!insertmacro MUI_PAGE_LICENSE "${FOLDER}/LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\JPS composer.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "English"

; A kind of file: what Explorer calls it, its icon, what a double click starts.
!macro Associate SUFFIX KEY NAME
  WriteRegStr HKCU "Software\Classes\${SUFFIX}" "" "${KEY}"
  WriteRegStr HKCU "Software\Classes\${KEY}" "" "${NAME}"
  WriteRegStr HKCU "Software\Classes\${KEY}\DefaultIcon" "" "$INSTDIR\JPS composer.exe,0"
  WriteRegStr HKCU "Software\Classes\${KEY}\shell\open\command" "" '"$INSTDIR\JPS composer.exe" "%1"'
!macroend

; Taken back only where it is still ours: another program may have taken the kind of file since.
!macro Dissociate SUFFIX KEY
  ReadRegStr $0 HKCU "Software\Classes\${SUFFIX}" ""
  StrCmp $0 "${KEY}" 0 +2
    DeleteRegKey HKCU "Software\Classes\${SUFFIX}"
  DeleteRegKey HKCU "Software\Classes\${KEY}"
!macroend

!macro Refresh
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  SetOutPath "$INSTDIR"
  ; What a former version had and this one has not would be found first.
  RMDir /r "$INSTDIR\_internal"
  File /r "${FOLDER}/*"
  !insertmacro ASSOCIATIONS
  !insertmacro Refresh
  CreateShortcut "$SMPROGRAMS\JPS composer.lnk" "$INSTDIR\JPS composer.exe"
  WriteRegStr HKCU "Software\JPS composer" "InstallDir" "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "JPS composer"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\JPS composer.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
SectionEnd

; What was composed, and the folders of docs/privacy.md, stay. Only what was installed goes, file by file:
; a person may have chosen a folder that holds more.
Section "Uninstall"
  !insertmacro DISSOCIATIONS
  !insertmacro Refresh
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  !insertmacro INSTALLED
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\JPS composer.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\JPS composer"
SectionEnd
