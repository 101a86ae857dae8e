@echo off
rem Start Detente from the folder that this script lies in; see README.txt.
rem It looks for a Python and hands over to start.py. With words: detente analyze talks.xlsx
setlocal EnableExtensions DisableDelayedExpansion

rem Neither a program in the user's folder nor one from the network shall be taken for Python.
set "NODEFAULTCURRENTDIRECTORYINEXEPATH=1"
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
set "PYLAUNCHER_ALLOW_INSTALL="

if not exist "%~dp0start.py" goto packed

set "FOUND="
set "VERSION="
set "QUESTION=(3, 11) <= sys.version_info[:2] <= (3, 13)"
call :look
if defined FOUND goto start
set "QUESTION=True"
call :look
if defined FOUND goto start

>&2 echo No Python was found. Detente needs Python 3.11, 3.12 or 3.13; see README.txt.
>&2 echo Kein Python gefunden. Detente braucht Python 3.11, 3.12 oder 3.13; siehe LIESMICH.txt.
set "CODE=2"
goto end

rem Started from inside the zip file, where Windows unpacks this file alone.
:packed
>&2 echo Unpack the whole zip file first, then start Detente from the new folder.
>&2 echo Bitte zuerst die ganze Zip-Datei entpacken, dann Detente im neuen Ordner starten.
set "CODE=2"
goto end

rem The user's words go through as they are.
:start
rem LINT:IGNORE SEC014
"%FOUND%" %VERSION% -I -S -B "%~dp0start.py" %*
set "CODE=%ERRORLEVEL%"

rem After a double click the window would close before anybody has read why.
:end
if not "%CODE%"=="0" if "%~1"=="" pause
exit /b %CODE%

rem Sets FOUND, and VERSION for the launcher, to the first Python that says yes to the question.
:look
call :try "%~dp0python\python.exe"
call :try py.exe -3.13
call :try py.exe -3.12
call :try py.exe -3.11
call :try py.exe
call :try python.exe
call :try python3.exe
exit /b 0

rem Asks one Python, unless there is one already.
:try
if defined FOUND exit /b 0
"%~1" %~2 -I -S -B -c "import sys; sys.exit(not (%QUESTION%))" >nul 2>nul <nul
if not "%ERRORLEVEL%"=="0" exit /b 0
set "FOUND=%~1"
set "VERSION=%~2"
exit /b 0
